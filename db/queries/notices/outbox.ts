import { and, eq, inArray, lt, lte, type SQL, sql } from "drizzle-orm";
import type { AuthorPurpose, NoticeChannel, NoticeParams } from "#core/notices/notice.ts";
import type { Database } from "#db/client.ts";
import { outbox } from "#db/schema/notices.ts";
import type { Statement } from "#db/write.ts";

type OutboxRow = typeof outbox.$inferSelect;

export interface AuthorNotice {
  id: string;
  stopToken: string;
  topicId: string;
  /** The event that is told of. */
  seq: number;
  purpose: AuthorPurpose;
  params: NoticeParams;
  occasion: string;
  at: Date;
}

/** By mail or else by telephone number; what is set up goes first. */
const channelFor = (channels: readonly NoticeChannel[]): SQL =>
  channels.length === 1 && channels[0] === "whatsapp"
    ? sql`CASE WHEN phone IS NULL THEN 'email' ELSE 'whatsapp' END`
    : sql`CASE WHEN email IS NULL THEN 'whatsapp' ELSE 'email' END`;

/**
 * A message to the author of a topic, if he consented to news of it. A second one for the same
 * occasion is not written.
 * @param channels the ways out that are set up
 */
export function insertAuthorNotice(
  _db: Database,
  notice: AuthorNotice,
  channels: readonly NoticeChannel[],
): Statement {
  const { id, stopToken, topicId, seq, purpose, params, occasion, at } = notice;
  return sql`
    INSERT INTO outbox (id, channel, occasion, purpose, params, locale, topic_id, seq, stop_token, next_attempt_at, created_at)
    SELECT ${id}, ${channelFor(channels)}, ${occasion}, ${purpose},
      ${JSON.stringify(params)}, locale, topic_id, ${seq}, ${stopToken}, ${at.getTime()}, ${at.getTime()}
    FROM topic_contacts
    WHERE topic_id = ${topicId} AND may_notify = 1 AND coalesce(email, phone) IS NOT NULL
    ON CONFLICT (occasion) DO NOTHING`;
}

/**
 * A message to each author whose topic was merged into this one, where he consented to news of his
 * own. It leads to the answer and quotes nothing; a second one for the same answer is not written.
 */
export const insertJoinedNotices = (
  _db: Database,
  target: { id: string; code: string; seq: number },
  at: Date,
  channels: readonly NoticeChannel[],
): Statement => sql`
  INSERT INTO outbox (id, channel, occasion, purpose, params, locale, topic_id, stop_token, next_attempt_at, created_at)
  SELECT lower(hex(randomblob(12))), ${channelFor(channels)},
    ${`joined:${target.seq}:`} || topics.id, 'joined-answered', ${JSON.stringify({ target: target.code })},
    topic_contacts.locale, topics.id, lower(hex(randomblob(12))), ${at.getTime()}, ${at.getTime()}
  FROM topics JOIN topic_contacts ON topic_contacts.topic_id = topics.id
  WHERE topics.merged_into_id = ${target.id} AND topics.state = 'merged'
    AND may_notify = 1 AND coalesce(email, phone) IS NOT NULL
  ON CONFLICT (occasion) DO NOTHING`;

/** A message to staff; a second one for the same occasion is not written. */
export const insertStaffNotice = (
  db: Database,
  notice: Omit<typeof outbox.$inferInsert, "channel" | "topicId" | "seq">,
): Statement =>
  db.orm
    .insert(outbox)
    .values({ ...notice, channel: "email" })
    .onConflictDoNothing({ target: outbox.occasion });

/**
 * Messages that nothing older is in front of: to the same author about the same topic, or to the
 * same member of staff, they leave in the order in which they were written (rowid), even when an
 * older one must be tried again. What cannot leave by any way stands in nobody's way.
 */
const nextInLine = (channels: readonly NoticeChannel[]): SQL => sql`${outbox}.rowid IN (
  SELECT min(rowid) FROM ${outbox}
  WHERE ${outbox.state} = 'waiting' AND ${inArray(outbox.channel, [...channels])}
  GROUP BY coalesce(${outbox.topicId}, ${outbox.accountId}))`;

/** Takes what is due for one round of sending: whoever comes at the same time finds it taken. */
export function claimDue(
  db: Database,
  round: { claim: string; channels: NoticeChannel[]; now: Date; until: Date; most: number },
): Statement {
  const due = db.orm
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.state, "waiting"),
        lte(outbox.nextAttemptAt, round.now),
        nextInLine(round.channels),
      ),
    )
    .orderBy(outbox.nextAttemptAt, sql`${outbox}.rowid`)
    .limit(round.most);
  return db.orm
    .update(outbox)
    .set({
      claim: round.claim,
      nextAttemptAt: round.until,
      attempts: sql`${outbox.attempts} + 1`,
    })
    .where(inArray(outbox.id, due));
}

/** What is too old to be news stays unsent, whether or not anybody could send it. */
export const stopOutdated = (db: Database, before: Date): Statement =>
  db.orm
    .update(outbox)
    .set({ state: "stopped", lastError: "outdated" })
    .where(and(eq(outbox.state, "waiting"), lt(outbox.createdAt, before)));

/** Stores how sending ended, unless another round has taken the message over meanwhile. */
export const settle = (
  db: Database,
  claimed: { id: string; claim: string },
  changes: Partial<typeof outbox.$inferInsert>,
): Statement =>
  db.orm
    .update(outbox)
    .set({ ...changes, claim: null })
    .where(and(eq(outbox.id, claimed.id), eq(outbox.claim, claimed.claim)));

export async function findMessage(db: Database, id: string): Promise<OutboxRow | undefined> {
  const [row] = await db.orm.select().from(outbox).where(eq(outbox.id, id));
  return row;
}

/** A failed message waits again, with all its tries. */
export const waitAgain = (db: Database, id: string, now: Date): Statement =>
  db.orm
    .update(outbox)
    .set({ state: "waiting", attempts: 0, nextAttemptAt: now, createdAt: now, lastError: null })
    .where(and(eq(outbox.id, id), eq(outbox.state, "failed")));
