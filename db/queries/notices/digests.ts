import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { accounts } from "#db/schema/access.ts";
import { topicContacts, topics } from "#db/schema/topics.ts";

/** Staff who want a daily summary and can get one. */
export async function listDigestReaders(db: Database): Promise<{ id: string }[]> {
  return db.orm
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(eq(accounts.active, true), eq(accounts.wantsDigest, true), isNotNull(accounts.email)),
    );
}

export interface Waiting {
  supervisory: boolean;
  ownerUnitId: string | null;
  /** Waits for screening or for a unit, else for an answer. */
  screening: boolean;
  count: number;
  late: number;
}

/** How much waits, and how much of it is late on `today`, by owner. */
export async function countWaiting(db: Database, today: string): Promise<Waiting[]> {
  const screening = sql<number>`${topics.state} IN ('submitted', 'verified', 'returned', 'appealed')`;
  const due = sql`CASE WHEN ${topics.state} = 'submitted' THEN ${topics.verifyBy} ELSE ${topics.answerBy} END`;
  const rows = await db.orm
    .select({
      supervisory: topics.supervisory,
      ownerUnitId: topics.ownerUnitId,
      screening,
      count: sql<number>`count(*)`,
      late: sql<number>`sum(${due} < ${today})`,
    })
    .from(topics)
    .where(
      inArray(topics.state, [
        "submitted",
        "verified",
        "returned",
        "appealed",
        "routed",
        "in-progress",
      ]),
    )
    .groupBy(topics.supervisory, topics.ownerUnitId, screening);
  return rows.map((row) => ({ ...row, screening: row.screening === 1 }));
}

/** Answered topics that close by themselves between these days, whose authors want news. */
export async function listClosingSoon(
  db: Database,
  from: string,
  to: string,
): Promise<{ id: string; seq: number; closesAfter: string | null }[]> {
  return db.orm
    .select({ id: topics.id, seq: topics.seq, closesAfter: topics.closesAfter })
    .from(topics)
    .innerJoin(topicContacts, eq(topicContacts.topicId, topics.id))
    .where(
      and(
        eq(topics.state, "answered"),
        eq(topicContacts.mayNotify, true),
        sql`${topics.closesAfter} BETWEEN ${from} AND ${to}`,
      ),
    );
}
