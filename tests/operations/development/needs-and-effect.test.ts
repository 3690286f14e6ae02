import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listRecordViews } from "#db/queries/access/record-views.ts";
import { trainingWishes } from "#db/schema/reviews.ts";
import { write } from "#db/write.ts";
import { exportTrainingNeeds } from "#operations/development/export-training-needs.ts";
import { listTrainingNeeds } from "#operations/development/list-training-needs.ts";
import { viewPerformanceFollowUp } from "#operations/development/view-performance-follow-up.ts";
import { viewTrainingEffect } from "#operations/development/view-training-effect.ts";
import { addAction } from "#tests/support/fixtures/achievement-fixture.ts";
import {
  AFTER_TRAINING,
  answersWith,
  ask,
  proposed,
  publishAnswers,
  scheduled,
  setStates,
} from "#tests/support/fixtures/development-fixture.ts";
import {
  appraisalId,
  asPerson,
  CYCLE,
  employeeId,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import {
  answer,
  moveRound,
  openRound,
  reviewForm,
} from "#tests/support/fixtures/review-fixture.ts";
import { seedPeriod } from "#tests/support/fixtures/survey-fixture.ts";
import { expectOk } from "#tests/support/staff.ts";

const LATER = { now: () => AFTER_TRAINING };

/** A closed round in which three peers see that rina helps little, and her own wish. */
async function reviewedDatabase(): Promise<Database> {
  const db = await evaluationDatabase();
  await openRound(db);
  for (const peer of ["budi", "sari", "tono"]) {
    const form = reviewForm(4);
    await answer(db, peer, "rina", { scores: { ...form.scores, membantu: "2" } });
  }
  await moveRound(db, "tutup", LATER);
  const wish = { appraisalId: appraisalId("rina"), theme: "digital", note: "Lembar kerja" };
  await write(db, [db.orm.insert(trainingWishes).values(wish)]);
  await publishAnswers(db, "dinas", answersWith(40, 4, "waktu", 2));
  return db;
}

test("an employee sees his needs with where they come from, and what serves them", async () => {
  const db = await reviewedDatabase();
  const { own, themes } = await listTrainingNeeds(await asPerson(db, "rina"), {});
  expect(themes).toBeNull();
  const [behaviour, element] = own?.needs ?? [];
  expect(behaviour?.need).toMatchObject({
    source: "behaviour",
    key: "harmonis",
    items: [{ item: "membantu", relation: "peer", n: 3, mean: 2 }],
  });
  expect(element?.need).toMatchObject({ source: "element", key: "waktu", index: 50, below: true });
  expect(own?.needs.at(-1)?.need).toMatchObject({ source: "wish", key: "digital" });
  expect(behaviour?.trainings.map(({ id }) => id)).toContain("komunikasi-efektif");
});

test("an assessor sees his people's, and they know; a colleague sees nothing of others", async () => {
  const db = await reviewedDatabase();
  const needs = async (key: string) => listTrainingNeeds(await asPerson(db, key), {});
  const { people } = await needs("kabid");
  expect(people.map(({ appraisal }) => appraisal.employee.name)).toEqual([
    ...["budi", "rina", "sari", "tono"],
  ]);
  expect((await needs("kadis")).people.map(({ appraisal }) => appraisal.employee.name)).toEqual([
    ...["kabid", "kauptd"],
  ]);
  expect((await needs("budi")).people).toEqual([]);
  const views = await listRecordViews(db, employeeId("rina"));
  expect(views.map(({ accountName, part }) => [accountName, part])).toEqual([
    ["kabid", "training-need"],
  ]);
});

test("the personnel office sees counts by unit and theme, also as CSV, and never a name", async () => {
  const db = await reviewedDatabase();
  const dewi = await asPerson(db, "dewi");
  const { themes, people } = await listTrainingNeeds(dewi, { siklus: CYCLE });
  expect(people).toEqual([]);
  const communication = themes?.find(
    ({ unit, theme }) => unit === "Unit dinas" && theme === "communication",
  );
  // One person is too few to be counted.
  expect(communication?.behaviour).toBeNull();
  const digital = themes?.find(({ unit, theme }) => unit === "Unit dinas" && theme === "digital");
  expect(digital).toMatchObject({ wishes: 1, elements: expect.arrayContaining(["waktu"]) });
  const { csv, fileName } = await exportTrainingNeeds(dewi, { siklus: CYCLE });
  expect(fileName).toBe(`kebutuhan-pelatihan-${CYCLE}.csv`);
  expect(csv).toContain("< 3");
  expect(csv).not.toMatch(/rina|budi/);
  await expect(exportTrainingNeeds(await asPerson(db, "kabid"), {})).rejects.toThrow("forbidden");
});

/** A training in the third quarter: published before it and after it. */
async function trainedDatabase(
  after: ReturnType<typeof answersWith> | null,
): Promise<[Database, string]> {
  const db = await evaluationDatabase();
  await seedPeriod(db, 2);
  await seedPeriod(db, 4);
  await publishAnswers(db, "dinas", [...answersWith(30, 3), ...answersWith(10, 4)], "2026-t2");
  if (after !== null) await publishAnswers(db, "dinas", after, "2026-t4");
  const id = await scheduled(db, { startsOn: "2026-08-10", endsOn: "2026-12-01", seats: "9" });
  for (const key of ["rina", "budi"]) expectOk(await ask(db, key, id));
  expectOk(await setStates(db, id, { rina: "enrolled", budi: "enrolled" }));
  expectOk(await setStates(db, id, { rina: "attended", budi: "attended" }));
  await db.client.execute("UPDATE training_events SET ends_on = '2026-08-11'");
  return [db, id];
}

const verdicts = async (db: Database, id: string, key = "budi") => {
  const { units } = await viewTrainingEffect(await asPerson(db, key, LATER), id);
  return Object.fromEntries(
    units.flatMap(({ figures }) => figures.map((figure) => [figure.key, figure.effect.verdict])),
  );
};

test("a clear difference is said, one within chance is not, and missing data are", async () => {
  const [better, one] = await trainedDatabase(answersWith(40, 4));
  expect(await verdicts(better, one)).toEqual({
    ikm: "higher",
    prosedur: "higher",
    perilaku: "higher",
  });
  const [same, two] = await trainedDatabase([...answersWith(28, 3), ...answersWith(12, 4)]);
  expect(await verdicts(same, two)).toMatchObject({ ikm: "alike", perilaku: "alike" });
  const [early, three] = await trainedDatabase(null);
  expect(await verdicts(early, three)).toMatchObject({ ikm: "no-after" });
});

test("names of participants are in no effect; the mean over people is the personnel office's", async () => {
  const [db, id] = await trainedDatabase(null);
  const seen = await viewTrainingEffect(await asPerson(db, "umar", LATER), id);
  expect(seen).toMatchObject({ attended: 2, ended: true, participants: null });
  expect(JSON.stringify(seen)).not.toMatch(/rina|budi/);
  const { participants } = await viewTrainingEffect(await asPerson(db, "dewi", LATER), id);
  expect(participants).toMatchObject({ before: null, effect: { verdict: "no-before" } });
});

test("the mean over at least three participants who were reviewed before", async () => {
  const db = await evaluationDatabase();
  await openRound(db);
  const peers = ["rina", "budi", "sari", "tono"];
  for (const rater of peers) {
    for (const ratee of peers.filter((each) => each !== rater)) {
      await answer(db, rater, ratee, reviewForm(3));
    }
  }
  await moveRound(db, "tutup", LATER);
  const id = await scheduled(db, { seats: "9" });
  for (const key of peers) expectOk(await ask(db, key, id));
  expectOk(await setStates(db, id, Object.fromEntries(peers.map((key) => [key, "enrolled"]))));
  const there = Object.fromEntries(peers.map((key) => [key, "attended"]));
  expectOk(await setStates(db, id, there, AFTER_TRAINING));
  const { participants } = await viewTrainingEffect(await asPerson(db, "dewi", LATER), id);
  expect(participants).toMatchObject({
    before: { key: CYCLE },
    after: null,
    effect: { before: { value: 3, n: 4 }, verdict: "no-after" },
  });
});

test("one page for what follows in a unit: counts, no names", async () => {
  const [db] = await trainedDatabase(answersWith(40, 4));
  await proposed(db);
  await addAction(db, "dinas", true);
  const page = async (key: string, input: unknown) =>
    viewPerformanceFollowUp(await asPerson(db, key, LATER), input);
  const { chosen, mayActions } = await page("kadis", { unit: "dinas", siklus: CYCLE });
  expect(mayActions).toBe(true);
  expect(chosen).toMatchObject({
    unit: { slug: "dinas" },
    actions: { total: 1, percent: 100 },
    coachings: { waiting: 1, running: 0, closed: 0, overdue: 0 },
    events: [{ attended: 2, training: { id: "komunikasi-efektif" } }],
    rewards: [],
  });
  expect(JSON.stringify(chosen)).not.toMatch(/rina|budi|tenang/);
  // A unit that is out of reach is not shown; the first within reach is.
  expect((await page("kauptd", { unit: "dinas" })).chosen?.unit.slug).toBe("uptd");
  expect((await page("kauptd", { unit: ["dinas"], siklus: 7 })).chosen?.unit.slug).toBe("uptd");
  await expect(page("rina", {})).rejects.toThrow("forbidden");
});
