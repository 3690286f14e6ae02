import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { followUpActions } from "#db/schema/consultations.ts";
import { feedback } from "#db/schema/performance-plans.ts";
import { write } from "#db/write.ts";
import { viewMonitor } from "#operations/monitor/view-monitor.ts";
import {
  appraisalId,
  asPerson,
  employeeId,
  evaluationDatabase,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import {
  mixedAnswers,
  scores,
  seedComment,
  seedPeriod,
  seedSurvey,
} from "#tests/support/fixtures/survey-fixture.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

/** On 12 October 2026 the agency has an open survey with two answers of that day. */
async function running(): Promise<Database> {
  const db = await evaluationDatabase();
  await seedPeriod(db, 4);
  const today = { submittedOn: "2026-10-12", submittedAt: new Date("2026-10-12T01:00:00Z") };
  const same = { answers: scores(4) };
  const answers = [...mixedAnswers(8, same), ...mixedAnswers(2, { ...today, ...same })];
  const survey = await seedSurvey(db, "dinas", answers, { period: "2026-t4" });
  await seedComment(db, survey, "dinas", "c1", "Lama");
  await seedComment(db, survey, "dinas", "c2", "Cepat");
  const action = (id: string, dueOn: string, state: "planned" | "done" = "planned") => ({
    id,
    unitId: "u-dinas",
    text: "x",
    responsible: "x",
    indicator: "x",
    dueOn,
    state,
    createdAt: new Date(0),
  });
  await write(db, [
    db.orm
      .insert(followUpActions)
      .values([
        action("late", "2026-10-11"),
        action("due", "2026-10-12"),
        action("later", "2026-12-01"),
        action("done", "2026-01-01", "done"),
      ]),
    db.orm.insert(feedback).values({
      id: "f",
      employeeId: employeeId("rina"),
      giverId: employeeId("kabid"),
      relation: "superior",
      happenedOn: "2026-10-01",
      strength: "x",
      seen: "x",
      givenAt: new Date(0),
    }),
    db.orm
      .update(appraisals)
      .set({ planState: "submitted" })
      .where(eq(appraisals.id, appraisalId("rina"))),
  ]);
  return db;
}

const rowOf = async (db: Database, person: string, unit = "dinas") =>
  (await viewMonitor(await asPerson(db, person))).rows.find((row) => row.unit.slug === unit);

test("what runs in a unit at this moment, in counts", async () => {
  const db = await running();
  expect(await rowOf(db, "kadis")).toEqual({
    unit: { slug: "dinas", name: "Unit dinas" },
    survey: {
      slug: "dinas-2026-t4",
      today: 2,
      n: 10,
      minimum: 278, // Krejcie & Morgan for 1000
      figure: { ikm: 100, grade: "A" },
    },
    comments: 2,
    topics: { running: 0, late: 0 },
    actions: { late: 1, nextDue: "2026-10-12" },
    feedback: 1,
    plans: 1,
    appraisals: 0,
  });
  expect(await rowOf(db, "kadis", "uptd")).toMatchObject({ survey: null, comments: 0 });
});

test("posts count by their clock, only while it runs, and never the inspectorate's", async () => {
  const db = await running();
  const owned = { ownerUnitId: "u-dinas", state: "in-progress", answerBy: "2026-10-11" } as const;
  await insertTestTopic(db, owned);
  await insertTestTopic(db, { ...owned, answerBy: "2026-10-12" });
  await insertTestTopic(db, { ...owned, supervisory: true });
  await insertTestTopic(db, { ...owned, state: "answered" });
  expect((await rowOf(db, "kadis"))?.topics).toEqual({ running: 2, late: 1 });
});

test("appraisals wait while their cycle is assessed; nobody waits for who has no superior", async () => {
  const db = await running();
  await moveCycle(db, "assessing");
  expect((await rowOf(db, "kadis"))?.appraisals).toBe(6);
  expect((await rowOf(db, "sekda", "setda"))?.appraisals).toBe(0);
});

test("the inspectorate reads no comments, and shares its view with nobody who does", async () => {
  const db = await running();
  expect((await rowOf(db, "inspektorat"))?.comments).toBeNull();
  const scope = async (person: string) => (await viewMonitor(await asPerson(db, person))).scope;
  expect(await scope("organisasi")).toBe(await scope("sekda"));
  expect(await scope("inspektorat")).not.toBe(await scope("organisasi"));
  expect(await scope("kadis")).not.toBe(await scope("organisasi"));
});

test.each([
  ["sekda", ["bkpsdm", "dinas", "setda", "uptd"]],
  ["kadis", ["dinas", "uptd"]],
  ["kauptd", ["uptd"]],
  ["kaban", ["bkpsdm"]],
  ["organisasi", ["bkpsdm", "dinas", "setda", "uptd"]],
  ["inspektorat", ["bkpsdm", "dinas", "setda", "uptd"]],
  ["kabid", null],
  ["rina", null],
  ["umar", null],
  ["dewi", null],
  ["admin", null],
])("%s watches %j", async (person, units) => {
  const db = await evaluationDatabase();
  const view = viewMonitor(await asPerson(db, person));
  if (units === null) await expect(view).rejects.toMatchObject({ code: "forbidden" });
  else expect((await view).rows.map(({ unit }) => unit.slug).toSorted()).toEqual(units);
});
