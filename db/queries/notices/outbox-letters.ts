import { and, count, desc, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { accounts } from "#db/schema/access.ts";
import { OUTBOX_STATES, outbox } from "#db/schema/notices.ts";
import { topicContacts, topicEvents, topics } from "#db/schema/topics.ts";
import { units } from "#db/schema/units.ts";

const COLUMNS = {
  message: outbox,
  contact: { email: topicContacts.email, phone: topicContacts.phone },
  mayNotify: topicContacts.mayNotify,
  account: { email: accounts.email, active: accounts.active, wantsDigest: accounts.wantsDigest },
  topic: {
    code: topics.code,
    publicTitle: topics.publicTitle,
    confidential: topics.confidential,
    supervisory: topics.supervisory,
  },
  words: topicEvents.text,
  unit: units.name,
};

/** Messages with everything that their texts and addresses are made from. */
async function withSources(
  db: Database,
  where: SQL | undefined,
  limit: number,
  order: SQL[] = [desc(outbox.createdAt), sql`${outbox}.rowid DESC`],
) {
  return db.orm
    .select(COLUMNS)
    .from(outbox)
    .leftJoin(topics, eq(topics.id, outbox.topicId))
    .leftJoin(topicContacts, eq(topicContacts.topicId, outbox.topicId))
    .leftJoin(
      topicEvents,
      and(eq(topicEvents.topicId, outbox.topicId), eq(topicEvents.seq, outbox.seq)),
    )
    .leftJoin(units, or(eq(units.id, topicEvents.toUnitId), unitThatActs()))
    .leftJoin(accounts, eq(accounts.id, outbox.accountId))
    .where(where)
    .orderBy(...order)
    .limit(limit);
}

export type MessageSources = Awaited<ReturnType<typeof withSources>>[number];

/** Oldest first: in this order they are sent. */
export const listClaimed = (db: Database, claim: string): Promise<MessageSources[]> =>
  withSources(db, eq(outbox.claim, claim), -1, [sql`${outbox}.rowid`]);

export async function findByStopToken(
  db: Database,
  token: string,
): Promise<MessageSources | undefined> {
  return (await withSources(db, eq(outbox.stopToken, token), 1))[0];
}

export { OUTBOX_STATES };
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** The log, newest first. */
export const listMessages = (
  db: Database,
  filter: { state?: OutboxState | undefined; before?: Date | undefined; limit: number },
): Promise<MessageSources[]> =>
  withSources(
    db,
    and(
      filter.state && eq(outbox.state, filter.state),
      filter.before && lt(outbox.createdAt, filter.before),
    ),
    filter.limit,
  );

/** How many messages are in each state. */
export async function countMessages(db: Database): Promise<Record<OutboxState, number>> {
  const rows = await db.orm
    .select({ state: outbox.state, n: count() })
    .from(outbox)
    .groupBy(outbox.state);
  const found = new Map(rows.map(({ state, n }) => [state, n]));
  const counts = OUTBOX_STATES.map((state) => [state, found.get(state) ?? 0]);
  return Object.fromEntries(counts) as Record<OutboxState, number>;
}

const unitThatActs = () => {
  const noneMeant = isNull(topicEvents.toUnitId);
  return and(noneMeant, eq(units.id, topicEvents.unitId));
};
