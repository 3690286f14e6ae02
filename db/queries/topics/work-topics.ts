import { and, asc, desc, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { TopicState } from "#core/topics/lifecycle.ts";
import type { Database } from "#db/client.ts";
import { accounts } from "#db/schema/access.ts";
import { topicContributors, topics } from "#db/schema/topics.ts";
import { services, units } from "#db/schema/units.ts";
import type { TopicRow } from "./topics.ts";

/** Which topics a list of work shows; supervisory ones are in none. */
export interface WorkFilter {
  /** Topics of these units; null means all units, and those that nobody owns. */
  unitIds: readonly string[] | null;
  states?: readonly TopicState[];
  assigneeId?: string;
  /** Only those that had to be answered before this day. */
  dueBefore?: string;
  /** Instead of owning, these units were asked to contribute and did not yet. */
  askedOf?: readonly string[] | null;
  /** Only those with a proposed answer that nobody published yet. */
  proposed?: boolean;
  /** The latest first, instead of those due first. */
  latestFirst?: boolean;
}

const askedUnits = (db: Database, unitIds: readonly string[] | null) =>
  db.orm
    .select({ id: topicContributors.topicId })
    .from(topicContributors)
    .where(
      and(
        isNull(topicContributors.contributedAt),
        unitIds === null ? undefined : inArray(topicContributors.unitId, [...unitIds]),
      ),
    );

const hasProposal = sql`EXISTS (
  SELECT 1 FROM topic_events proposal
  WHERE proposal.topic_id = ${topics.id} AND proposal.action = 'propose-answer'
    AND proposal.seq > coalesce((
      SELECT max(seq) FROM topic_events
      WHERE topic_id = ${topics.id} AND action = 'answer'), 0))`;

function conditions(db: Database, filter: WorkFilter): SQL | undefined {
  const { unitIds, states, assigneeId, dueBefore, askedOf } = filter;
  return and(
    eq(topics.supervisory, false),
    askedOf === undefined
      ? unitIds
        ? inArray(topics.ownerUnitId, [...unitIds])
        : undefined
      : inArray(topics.id, askedUnits(db, askedOf)),
    states && inArray(topics.state, [...states]),
    assigneeId === undefined ? undefined : eq(topics.assigneeId, assigneeId),
    dueBefore === undefined ? undefined : lt(topics.answerBy, dueBefore),
    filter.proposed ? hasProposal : undefined,
  );
}

export interface WorkTopicRow {
  topic: TopicRow;
  unitName: string | null;
  assignee: string | null;
  /** Null without an assignee; false for who may not sign in any more. */
  assigneeActive: boolean | null;
}

export async function listWorkTopics(
  db: Database,
  filter: WorkFilter,
  part: { most: number; skip: number },
): Promise<WorkTopicRow[]> {
  const order = filter.latestFirst
    ? [desc(topics.number)]
    : [asc(topics.answerBy), asc(topics.number)];
  return db.orm
    .select({
      topic: topics,
      unitName: units.name,
      assignee: accounts.name,
      assigneeActive: accounts.active,
    })
    .from(topics)
    .leftJoin(units, eq(units.id, topics.ownerUnitId))
    .leftJoin(accounts, eq(accounts.id, topics.assigneeId))
    .where(conditions(db, filter))
    .orderBy(...order)
    .limit(part.most)
    .offset(part.skip);
}

export async function countWorkTopics(db: Database, filter: WorkFilter): Promise<number> {
  return db.orm.$count(topics, conditions(db, filter));
}

/** Verified and returned topics that wait for a unit, those due first, with the units they concern. */
export async function listUnroutedTopics(
  db: Database,
  chosenUnitIds: readonly string[] | null,
): Promise<{ topic: TopicRow; unitName: string | null; concerned: (string | null)[] }[]> {
  const owners = sql<string>`(
    SELECT json_group_array(to_unit_id) FROM topic_events
    WHERE topic_id = ${topics.id} AND action IN ('route', 'pass-on'))`;
  const rows = await db.orm
    .select({ topic: topics, unitName: units.name, offeredBy: services.unitId, owners })
    .from(topics)
    .leftJoin(units, eq(units.id, topics.chosenUnitId))
    .leftJoin(services, eq(services.id, topics.serviceId))
    .where(
      and(
        eq(topics.supervisory, false),
        inArray(topics.state, ["verified", "returned"]),
        chosenUnitIds ? inArray(topics.chosenUnitId, [...chosenUnitIds]) : undefined,
      ),
    )
    .orderBy(asc(topics.answerBy), asc(topics.number));
  return rows.map(({ topic, unitName, offeredBy, owners: owned }) => ({
    topic,
    unitName,
    concerned: [topic.chosenUnitId, offeredBy, ...(JSON.parse(owned) as (string | null)[])],
  }));
}
