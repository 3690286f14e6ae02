import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { TOPIC_STATES } from "#core/topics/lifecycle.ts";
import { replay } from "#core/topics/replay.ts";
import type { Database } from "#db/client.ts";
import { publicTopics, topicEvents, topicReplies, topics } from "#db/schema/topics.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo/accounts.ts";
import { DEMO_GOVERNMENTS, type DemoKey, seedDemo } from "#db/seed/demo/seed-demo.ts";
import { runTopicClocks } from "#operations/topics/work/run-topic-clocks.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

async function demo(key: DemoKey, now: Date): Promise<Database> {
  const db = await testDatabase();
  await seedBase(db);
  const passwordHashes = new Map(DEMO_ACCOUNTS.map(({ username }) => [username, "hash"]));
  await seedDemo(db, { key, now, passwordHashes, volume: 0.01 });
  return db;
}

const DAYS = ["2026-11-21T03:00:00Z", "2026-12-31T17:00:01Z", "2026-03-25T09:30:00Z"];

test.each(
  (Object.keys(DEMO_GOVERNMENTS) as DemoKey[]).map((key, at) => [
    key,
    DAYS[at % DAYS.length] ?? "",
  ]),
)("the dialogue of %s on %s stands where its events lead", async (key, day) => {
  const now = new Date(day);
  const db = await demo(key, now);
  const rows = await db.orm.select().from(topics);
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(TOPIC_STATES));
  for (const topic of rows) {
    const events = await db.orm
      .select()
      .from(topicEvents)
      .where(eq(topicEvents.topicId, topic.id))
      .orderBy(asc(topicEvents.seq));
    expect(replay(events), topic.title).toBe(topic.state);
    expect(events.length).toBe(topic.seq);
    const times = events.map(({ at }) => at.getTime());
    expect(times, topic.title).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
    expect(topic.ownerUnitId === null).toBe(!hasOwner(topic));
  }
});

const hasOwner = ({ state, supervisory, solved, seq }: typeof topics.$inferSelect) =>
  !supervisory &&
  (["routed", "in-progress", "answered", "closed"].includes(state) ||
    (state === "withdrawn" && solved === null && seq > 2));

test("it has what a presentation needs, and shows the public nothing else", async () => {
  const now = new Date("2026-11-21T03:00:00Z");
  const db = await demo("bukittinggi", now);
  const rows = await db.orm.select().from(topics);
  const today = "2026-11-21";
  const overdue = rows.filter(
    ({ state, answerBy }) => ["routed", "in-progress"].includes(state) && answerBy < today,
  );
  expect(overdue.length).toBeGreaterThanOrEqual(3);
  expect(rows.filter(({ reopenedCount }) => reopenedCount > 0).length).toBeGreaterThanOrEqual(3);
  expect(rows.filter(({ passedOnCount }) => passedOnCount > 0).length).toBeGreaterThanOrEqual(2);
  expect(rows.filter(({ supervisory }) => supervisory)).toHaveLength(2);
  expect(rows.filter(({ confidential }) => confidential)).toHaveLength(1);
  expect(rows.some(({ supportCount }) => supportCount > 5)).toBe(true);
  expect(new Set((await db.orm.select().from(topicReplies)).map(({ state }) => state)).size).toBe(
    3,
  );
  const shown = await db.orm.select().from(publicTopics);
  expect(shown.length).toBeGreaterThan(40);
  const words = JSON.stringify(shown);
  for (const secret of ["1375014507900003", "0812-0000-1234", "Rp150.000", "didahulukan. Kami"]) {
    expect(words).not.toContain(secret);
  }
});

test("its clocks are in step: little is left to do for the first run of the clock", async () => {
  const now = new Date("2026-11-20T03:00:00Z");
  const db = await demo("bungo", now);
  const run = await runTopicClocks(testContext(db, { now: () => now }));
  expect(run.warned + run.escalated).toBeLessThan(20);
  expect(run.closed).toBe(0);
});

test("the same day gives the same dialogue", async () => {
  const now = new Date("2026-11-21T03:00:00Z");
  const all = async () => {
    const db = await demo("sibolga", now);
    return [await db.orm.select().from(topics), await db.orm.select().from(topicEvents)];
  };
  expect(await all()).toEqual(await all());
});
