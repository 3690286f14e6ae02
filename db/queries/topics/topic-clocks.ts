import { and, asc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { TopicState } from "#core/topics/lifecycle.ts";
import type { Database } from "#db/client.ts";
import { jobRuns } from "#db/schema/calendar.ts";
import { topics } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";
import type { TopicRow } from "./topics.ts";

/** What a clock is read from: all topics that share it are late together. */
export interface ClockDates {
  createdOn: string;
  answerBy: string;
}

/** No such event since the topic came in, was last reopened or got the longer clock of the inspectorate. */
const without = (action: string): SQL => sql`NOT EXISTS (
  SELECT 1 FROM topic_events AS done WHERE done.topic_id = ${topics.id} AND done.action = ${action}
    AND done.seq > coalesce((SELECT max(seq) FROM topic_events AS again
      WHERE again.topic_id = ${topics.id} AND again.action IN ('reopen', 'hand-to-inspectorate')), 0))`;

/** The clocks that run and are not over on `today`. */
export async function listRunningClocks(
  db: Database,
  states: readonly TopicState[],
  today: string,
): Promise<ClockDates[]> {
  return db.orm
    .selectDistinct({ createdOn: topics.createdOn, answerBy: topics.answerBy })
    .from(topics)
    .where(and(inArray(topics.state, states), gte(topics.answerBy, today)));
}

/** Topics in these states or answered, whose clock runs beyond a day (YYYY-MM-DD). */
export async function listClockedTopics(
  db: Database,
  states: readonly TopicState[],
  from: string,
): Promise<TopicRow[]> {
  const running = and(inArray(topics.state, states), gte(topics.answerBy, from));
  const answered = and(eq(topics.state, "answered"), gte(topics.closesAfter, from));
  return db.orm.select().from(topics).where(or(running, answered));
}

/** Topics under one of these clocks that nobody was warned of, at most `most`. */
export async function listUnwarned(
  db: Database,
  states: readonly TopicState[],
  clocks: readonly ClockDates[],
  most: number,
): Promise<TopicRow[]> {
  const dates = clocks.map(({ createdOn, answerBy }) => `${createdOn} ${answerBy}`);
  const clock = sql`${topics.createdOn} || ' ' || ${topics.answerBy}`;
  return db.orm
    .select()
    .from(topics)
    .where(and(inArray(topics.state, states), inArray(clock, dates), without("warn")))
    .limit(most);
}

/** Topics whose time is over on `today` and that were not escalated, the longest overdue first. */
export async function listUnescalated(
  db: Database,
  states: readonly TopicState[],
  today: string,
  most: number,
): Promise<TopicRow[]> {
  return db.orm
    .select()
    .from(topics)
    .where(and(inArray(topics.state, states), lt(topics.answerBy, today), without("escalate")))
    .orderBy(asc(topics.answerBy))
    .limit(most);
}

/** Answered topics whose author had time to react until before `today`. */
export async function listUnclosed(db: Database, today: string, most: number): Promise<TopicRow[]> {
  return db.orm
    .select()
    .from(topics)
    .where(and(eq(topics.state, "answered"), lt(topics.closesAfter, today)))
    .limit(most);
}

export async function hasRun(db: Database, key: string): Promise<boolean> {
  const rows = await db.orm.select().from(jobRuns).where(eq(jobRuns.key, key));
  return rows.length > 0;
}

/** Two processes may finish the same work; that it is done is kept once. */
export const recordRun = (db: Database, job: string, key: string, at: Date): Statement =>
  db.orm.insert(jobRuns).values({ job, key, ranAt: at }).onConflictDoNothing();
