import { asc, ne } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { deadlines } from "#core/topics/clock.ts";
import { MOVES, type TopicAction } from "#core/topics/lifecycle.ts";
import type { Database } from "#db/client.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import type { NewTopic } from "#db/queries/topics/topics.ts";
import { jobRuns } from "#db/schema/calendar.ts";
import { topicEvents } from "#db/schema/topics.ts";
import { seedHolidays } from "#db/seed/holidays.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";
import { runTopicClocks } from "#operations/topics/work/run-topic-clocks.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { insertTestTopic, topicNow } from "#tests/support/topics.ts";

let db: Database;
beforeEach(async () => {
  db = await fixtureDatabase();
});

const NOTHING = { warned: 0, escalated: 0, closed: 0 };
/** Nine in the morning in Jakarta. */
const at = (day: string) => testContext(db, { now: () => new Date(`${day}T02:00:00Z`) });
const runOn = (day: string) => runTopicClocks(at(day));

const acts = async () => {
  const rows = await db.orm
    .select()
    .from(topicEvents)
    .where(ne(topicEvents.action, "submit"))
    .orderBy(asc(topicEvents.topicId), asc(topicEvents.seq));
  return rows.map(({ topicId, action }) => `${topicId} ${action}`);
};

/** A topic with the deadlines that the calendar gives it. */
async function post(id: string, createdOn: string, values: Partial<NewTopic> = {}) {
  const { holidays, clocks } = await loadCalendar(db);
  const rule = clocks[values.supervisory ? "pengawasan" : (values.kind ?? "pengaduan")];
  const dates = { createdOn, ...deadlines(createdOn, rule, holidays) };
  return insertTestTopic(db, { id, ...dates, ...values });
}

test("at 70 % of the time the unit is warned, after all of it the bureau, each once", async () => {
  const owner = { ownerUnitId: "unit-disdukcapil", state: "routed" as const };
  // Friday; fourteen working days end on Thursday, 10 December.
  await post("a", "2026-11-20", owner);
  expect(await runOn("2026-12-03")).toEqual(NOTHING); // day 9 of 14
  expect(await runOn("2026-12-04")).toEqual({ ...NOTHING, warned: 1 }); // day 10
  expect(await runOn("2026-12-05")).toEqual(NOTHING);
  expect(await runOn("2026-12-10")).toEqual(NOTHING); // the last day still counts
  expect(await runOn("2026-12-11")).toEqual({ ...NOTHING, escalated: 1 });
  expect(await runOn("2026-12-12")).toEqual(NOTHING);
  expect(await acts()).toEqual(["a warn", "a escalate"]);
  const events = await db.orm.select().from(topicEvents).orderBy(asc(topicEvents.seq));
  expect(events.slice(1)).toMatchObject([
    { party: "system", accountId: null, unitId: "unit-disdukcapil", audience: "units" },
    { party: "system", audience: "public", data: { to: "organisasi" } },
  ]);
  expect(await topicNow(db, "a")).toMatchObject({ state: "routed", seq: 3 });
});

test("weekends, holidays and cuti bersama do not count, across the year's end", async () => {
  await seedHolidays(db, new Date("2026-11-20T00:00:00Z"));
  // Monday 21 December: 24 (cuti bersama), 25 (Natal) and 1 January are off.
  const info = await post("info", "2026-12-21", { kind: "informasi", state: "verified" });
  expect(info.answerBy).toBe("2026-12-30");
  expect(await runOn("2026-12-25")).toEqual(NOTHING); // day 2 of 5
  expect(await runOn("2026-12-28")).toEqual(NOTHING); // day 3
  expect(await runOn("2026-12-29")).toEqual({ ...NOTHING, warned: 1 });
  expect(await runOn("2026-12-30")).toEqual(NOTHING);
  expect(await runOn("2026-12-31")).toEqual({ ...NOTHING, escalated: 1 });
  const late = await post("late", "2026-12-30", { kind: "informasi" });
  expect(late.answerBy).toBe("2027-01-08"); // Isra Mikraj on the 5th
  expect(await runOn("2027-01-07")).toEqual({ ...NOTHING, warned: 1 });
  expect(await runOn("2027-01-11")).toEqual({ ...NOTHING, escalated: 1 });
});

test("the day is the government's: an evening in Jayapura is already tomorrow", async () => {
  await db.client.execute("UPDATE government SET time_zone = 'Asia/Jayapura'");
  await post("a", "2026-11-20", { answerBy: "2026-12-10" });
  const evening = testContext(db, { now: () => new Date("2026-12-10T15:30:00Z") });
  expect(await runTopicClocks(evening)).toMatchObject({ escalated: 1 });
});

test("what concerns supervision is told to the inspectorate alone", async () => {
  await post("s", "2026-11-20", { supervisory: true, state: "in-progress" });
  expect(await runOn("2026-12-11")).toEqual(NOTHING); // sixty days
  await runOn("2027-03-10");
  const events = await db.orm.select().from(topicEvents).where(ne(topicEvents.action, "submit"));
  expect(events).toMatchObject([
    { action: "escalate", audience: "inspectorate", data: { to: "inspektorat" } },
  ]);
});

test("an answer without reaction closes the topic; what the author thinks stays unknown", async () => {
  const answered = { state: "answered" as const, answeredOn: "2026-11-23" };
  await post("a", "2026-11-20", { ...answered, closesAfter: "2026-12-07" });
  expect(await runOn("2026-12-07")).toEqual(NOTHING);
  expect(await runOn("2026-12-08")).toEqual({ ...NOTHING, closed: 1 });
  expect(await topicNow(db, "a")).toMatchObject({
    state: "closed",
    closedOn: "2026-12-08",
    solved: null,
  });
});

test("days on which nothing ran are made up for, without a warning that comes too late", async () => {
  await post("a", "2026-11-20");
  await post("b", "2026-11-20", { state: "answered", closesAfter: "2026-11-30" });
  expect(await runOn("2027-02-01")).toEqual({ warned: 0, escalated: 1, closed: 1 });
});

test("a reopened topic that is still not answered is escalated once more", async () => {
  await post("a", "2026-11-20", { state: "in-progress" });
  await runOn("2026-12-11");
  const ctx = at("2026-12-14");
  const act = async (action: TopicAction) => {
    const topic = await topicNow(db, "a");
    const [party] = MOVES[action].by;
    await storeTopicAct(ctx, topic, { action, party, seq: topic.seq, audience: "public" });
  };
  await act("answer");
  await act("reopen");
  expect(await runOn("2026-12-15")).toEqual({ ...NOTHING, escalated: 1 });
  expect(await runOn("2026-12-16")).toEqual(NOTHING);
});

test("what was warned of before it went to the inspectorate is warned of there", async () => {
  await post("a", "2026-11-20", { state: "routed" });
  expect(await runOn("2026-12-04")).toEqual({ ...NOTHING, warned: 1 });
  const topic = await topicNow(db, "a");
  const hand = { action: "hand-to-inspectorate", party: "moderator", seq: topic.seq } as const;
  const changes = { supervisory: true, answerBy: "2027-02-12" };
  await storeTopicAct(at("2026-12-07"), topic, { ...hand, audience: "inspectorate", changes });
  expect(await runOn("2026-12-08")).toEqual(NOTHING);
  expect(await runOn("2027-02-01")).toEqual({ ...NOTHING, warned: 1 });
});

test("twice, and in two processes at once, nothing happens twice", async () => {
  await post("a", "2026-11-20");
  await post("b", "2026-11-27");
  await post("c", "2026-11-20", { state: "answered", closesAfter: "2026-11-30" });
  const runs = await Promise.all([runOn("2026-12-11"), runOn("2026-12-11"), runOn("2026-12-11")]);
  const sum = (part: keyof typeof NOTHING) => runs.reduce((all, run) => all + run[part], 0);
  expect([sum("warned"), sum("escalated"), sum("closed")]).toEqual([1, 1, 1]);
  expect((await acts()).toSorted()).toEqual(["a escalate", "b warn", "c auto-close"]);
  expect(await runOn("2026-12-11")).toEqual(NOTHING);
  expect(await db.orm.select().from(jobRuns)).toMatchObject([{ key: "topic-clocks:2026-12-11" }]);
});

test("who acts at the same moment goes first, and the next run of the day looks again", async () => {
  await post("a", "2026-11-20", { state: "routed" });
  const ctx = at("2026-12-11");
  const commit = db.commits.add.bind(db.commits);
  vi.spyOn(db.commits, "add").mockImplementationOnce(async (statements) => {
    const topic = await topicNow(db, "a");
    const start = { action: "start", party: "owner", seq: 1, audience: "public" } as const;
    await storeTopicAct(ctx, topic, start);
    return commit(statements);
  });
  expect(await runTopicClocks(ctx)).toEqual(NOTHING);
  expect(await runTopicClocks(ctx)).toEqual({ ...NOTHING, escalated: 1 });
  expect(await acts()).toEqual(["a start", "a escalate"]);
});

test("a broken database is said, not swallowed", async () => {
  await post("a", "2026-11-20");
  vi.spyOn(db.commits, "add").mockRejectedValueOnce(new Error("disk full"));
  await expect(runOn("2026-12-11")).rejects.toThrow("disk full");
});
