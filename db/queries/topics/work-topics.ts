import { and, asc, desc, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Role } from "#core/access/roles.ts";
import type { TopicState } from "#core/topics/lifecycle.ts";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import {
  answerDrafts,
  NOT_RELEASED,
  topicContacts,
  topicContributors,
  topicEvents,
  topicFiles,
  topics,
  unitSettings,
} from "#db/schema/topics.ts";
import { services, units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";
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

/** Units that owned the topic at some time: it was given to them, or they gave it away. */
export async function listOwnerIds(db: Database, topicId: string): Promise<string[]> {
  const rows = await db.orm
    .selectDistinct({
      action: topicEvents.action,
      by: topicEvents.unitId,
      to: topicEvents.toUnitId,
    })
    .from(topicEvents)
    .where(
      and(
        eq(topicEvents.topicId, topicId),
        inArray(topicEvents.action, ["route", "pass-on", "return"]),
      ),
    );
  return rows.flatMap(({ action, by, to }) =>
    [by, action === "return" ? null : to].filter((unitId) => unitId !== null),
  );
}

export async function listContributors(db: Database, topicId: string) {
  return db.orm
    .select({
      unitId: topicContributors.unitId,
      unitName: units.name,
      askedAt: topicContributors.askedAt,
      contributedAt: topicContributors.contributedAt,
    })
    .from(topicContributors)
    .innerJoin(units, eq(units.id, topicContributors.unitId))
    .where(eq(topicContributors.topicId, topicId))
    .orderBy(asc(topicContributors.askedAt), asc(folded(units.name)));
}

/** Asks a unit, or asks it again. */
export const askContributor = (
  db: Database,
  topicId: string,
  unitId: string,
  askedAt: Date,
): Statement =>
  db.orm
    .insert(topicContributors)
    .values({ topicId, unitId, askedAt })
    .onConflictDoUpdate({
      target: [topicContributors.topicId, topicContributors.unitId],
      set: { askedAt, contributedAt: null },
    });

const contributor = (topicId: string, unitId: string) =>
  and(eq(topicContributors.topicId, topicId), eq(topicContributors.unitId, unitId));

export const markContributed = (
  db: Database,
  topicId: string,
  unitId: string,
  contributedAt: Date,
): Statement =>
  db.orm.update(topicContributors).set({ contributedAt }).where(contributor(topicId, unitId));

/** Whoever becomes the owner is no helper any more. */
export const removeContributor = (db: Database, topicId: string, unitId: string): Statement =>
  db.orm.delete(topicContributors).where(contributor(topicId, unitId));

/** People who may work for a unit: with one of the roles in it, in a unit above it or everywhere. */
export async function listEmployees(db: Database, unitId: string, roles: readonly Role[]) {
  return db.orm.all<{ id: string; username: string; name: string }>(sql`
    WITH RECURSIVE above(id, parent_id) AS (
      SELECT id, parent_id FROM units WHERE id = ${unitId}
      UNION SELECT units.id, units.parent_id FROM units JOIN above ON units.id = above.parent_id
    )
    SELECT DISTINCT ${accounts.id} AS id, ${accounts.username} AS username, ${accounts.name} AS name
    FROM ${accounts} JOIN ${accountRoles} ON ${accountRoles.accountId} = ${accounts.id}
    WHERE ${accounts.active} AND ${inArray(accountRoles.role, [...roles])}
      AND (${accountRoles.unitId} IS NULL OR ${accountRoles.unitId} IN (SELECT id FROM above))
    ORDER BY ${folded(accounts.name)}`);
}

/** Which of these units nobody works for: no active account holds one of the roles there or above. */
export async function listUnattended(db: Database, roles: readonly Role[]): Promise<string[]> {
  const rows = await db.orm.all<{ id: string }>(sql`
    WITH RECURSIVE held(id) AS (
      SELECT units.id FROM units WHERE EXISTS (
        SELECT 1 FROM ${accountRoles} JOIN ${accounts} ON ${accounts.id} = ${accountRoles.accountId}
        WHERE ${accounts.active} AND ${inArray(accountRoles.role, [...roles])}
          AND (${accountRoles.unitId} IS NULL OR ${accountRoles.unitId} = units.id))
      UNION SELECT units.id FROM units JOIN held ON units.parent_id = held.id
    ) SELECT id FROM units WHERE active AND id NOT IN (SELECT id FROM held)`);
  return rows.map(({ id }) => id);
}

export async function findContact(db: Database, topicId: string) {
  const [row] = await db.orm.select().from(topicContacts).where(eq(topicContacts.topicId, topicId));
  return row;
}

export type TopicFileRow = typeof topicFiles.$inferSelect;
export type TopicFileInfo = Omit<TopicFileRow, "bytes">;

/** The files of a topic without their bytes. */
export async function listTopicFiles(db: Database, topicId: string): Promise<TopicFileInfo[]> {
  const { bytes, ...info } = columnsOfFiles;
  return db.orm.select(info).from(topicFiles).where(eq(topicFiles.topicId, topicId));
}

const columnsOfFiles = {
  id: topicFiles.id,
  topicId: topicFiles.topicId,
  seq: topicFiles.seq,
  name: topicFiles.name,
  mediaType: topicFiles.mediaType,
  width: topicFiles.width,
  height: topicFiles.height,
  hiddenReason: topicFiles.hiddenReason,
  bytes: topicFiles.bytes,
};

export async function findTopicFile(
  db: Database,
  topicId: string,
  id: string,
): Promise<TopicFileRow | undefined> {
  const [row] = await db.orm
    .select(columnsOfFiles)
    .from(topicFiles)
    .where(and(eq(topicFiles.topicId, topicId), eq(topicFiles.id, id)));
  return row;
}

export const insertTopicFile = (db: Database, file: TopicFileRow): Statement =>
  db.orm.insert(topicFiles).values(file);

export { NOT_RELEASED };

/** The attachments of a proposal become those of the released answer. */
export const releaseTopicFiles = (
  db: Database,
  topicId: string,
  from: number,
  to: number,
): Statement =>
  db.orm
    .update(topicFiles)
    .set({ seq: to, hiddenReason: null })
    .where(
      and(
        eq(topicFiles.topicId, topicId),
        eq(topicFiles.seq, from),
        eq(topicFiles.hiddenReason, NOT_RELEASED),
      ),
    );

export async function findDraft(db: Database, topicId: string, accountId: string) {
  const [row] = await db.orm
    .select()
    .from(answerDrafts)
    .where(and(eq(answerDrafts.topicId, topicId), eq(answerDrafts.accountId, accountId)));
  return row;
}

export const saveDraft = (db: Database, draft: typeof answerDrafts.$inferInsert): Statement =>
  db.orm
    .insert(answerDrafts)
    .values(draft)
    .onConflictDoUpdate({
      target: [answerDrafts.topicId, answerDrafts.accountId],
      set: { text: draft.text, savedAt: draft.savedAt },
    });

export const deleteDraft = (db: Database, topicId: string, accountId: string): Statement =>
  db.orm
    .delete(answerDrafts)
    .where(and(eq(answerDrafts.topicId, topicId), eq(answerDrafts.accountId, accountId)));

/** Does the head of this unit release its answers? */
export async function headReleasesAnswers(db: Database, unitId: string): Promise<boolean> {
  const [row] = await db.orm.select().from(unitSettings).where(eq(unitSettings.unitId, unitId));
  return row?.headReleasesAnswers ?? false;
}

/** Units whose head releases answers. */
export async function listReleasingUnits(db: Database): Promise<string[]> {
  const rows = await db.orm
    .select({ unitId: unitSettings.unitId })
    .from(unitSettings)
    .where(eq(unitSettings.headReleasesAnswers, true));
  return rows.map(({ unitId }) => unitId);
}

export const saveUnitSettings = (
  db: Database,
  unitId: string,
  settings: { headReleasesAnswers: boolean },
): Statement =>
  db.orm
    .insert(unitSettings)
    .values({ unitId, ...settings })
    .onConflictDoUpdate({ target: unitSettings.unitId, set: settings });
