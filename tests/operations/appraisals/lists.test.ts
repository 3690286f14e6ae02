import { expect, test } from "vitest";
import { listAppraisalProgress } from "#operations/appraisals/list-appraisal-progress.ts";
import { listDistributions } from "#operations/appraisals/list-distributions.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  assessingDatabase,
  draft,
  setAchievement,
  signed,
} from "#tests/support/fixtures/appraisal-fixture.ts";
import { asPerson, CYCLE, evaluationDatabase } from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectOk } from "#tests/support/staff.ts";

type Db = Awaited<ReturnType<typeof assessingDatabase>>;

const lines = async (db: Db, key: string, input: unknown = {}) =>
  (await listAppraisalProgress(await asPerson(db, key), input)).lines;

test("each sees the people under him, the office its whole reach but itself", async () => {
  const db = await assessingDatabase();
  const names = async (key: string) =>
    (await lines(db, key)).map(({ full, relation }) => `${full.employee.name} ${relation}`);
  expect(await names("kabid")).toEqual([
    ...["budi assessor", "rina assessor", "sari assessor", "tono assessor"],
  ]);
  expect(await names("kadis")).toEqual([
    ...["budi reviewer", "kabid assessor", "rina reviewer", "sari reviewer", "tono reviewer"],
    ...["kauptd assessor", "umar reviewer"],
  ]);
  expect(await names("dewi")).toHaveLength(10);
  expect(await names("sekda")).toEqual([
    ...["dewi reviewer", "kaban assessor", "kabid reviewer", "kadis assessor", "kauptd reviewer"],
  ]);
});

test("the list tells how far somebody is, and results only to those who answer for them", async () => {
  const db = await assessingDatabase();
  expectOk(await draft(db, "budi"));
  await signed(db, "rina");
  const of = async (key: string, name: string) =>
    (await lines(db, key)).find(({ full }) => full.employee.name === name);
  expect(await of("kabid", "budi")).toMatchObject({ rating: "draft", predicate: null });
  expect(await of("kabid", "rina")).toMatchObject({ rating: "signed", predicate: "good" });
  expect(await of("kadis", "rina")).toMatchObject({ rating: "signed", predicate: "good" });
  expect(await of("dewi", "rina")).toMatchObject({
    rating: "signed",
    predicate: null,
    full: { appraisal: { predicate: null, workRating: null, workReason: null } },
  });
  expect(await of("kadis", "budi")).toMatchObject({
    rating: "draft",
    full: { appraisal: { workRating: null, behaviourReason: null } },
  });
  expect(await of("kabid", "sari")).toMatchObject({
    rating: "none",
    objection: null,
    gathered: { results: 0, reported: 0, evidence: 0, feedback: 0, reviewed: false },
  });
});

test("a head waits for the achievement of the unit, nobody else does", async () => {
  const db = await assessingDatabase();
  const waiting = async () =>
    (await lines(db, "kadis"))
      .filter(({ awaitsAchievement }) => awaitsAchievement)
      .map(({ full }) => full.employee.name);
  expect(await waiting()).toEqual(["kauptd"]);
  await setAchievement(db, "uptd", "poor");
  expect(await waiting()).toEqual([]);
});

test("an unknown cycle counts as none; without any there is nothing to list", async () => {
  const db = await evaluationDatabase();
  const ctx = await asPerson(db, "kabid");
  for (const siklus of ["2030-t9", ["x"], "x".repeat(99), undefined]) {
    expect((await listAppraisalProgress(ctx, { siklus })).cycle?.key).toBe(CYCLE);
    expect((await listDistributions(ctx, { siklus })).cycle?.key).toBe(CYCLE);
  }
  const empty = testContext(await testDatabase(), { actor: ctx.actor });
  expect(await listAppraisalProgress(empty, {})).toEqual({ cycles: [], cycle: null, lines: [] });
  expect((await listDistributions(empty, {})).cycle).toBeNull();
});

const spread = async (db: Db, key: string) =>
  (await listDistributions(await asPerson(db, key), {})).units;

test("the distribution of a unit is checked for those who see all of it", async () => {
  const db = await assessingDatabase();
  await setAchievement(db, "dinas", "good");
  for (const key of ["rina", "budi", "sari"]) await signed(db, key);
  await signed(db, "tono", { workRating: "below" });
  const [dinas] = await spread(db, "kadis");
  expect(dinas).toMatchObject({
    unit: { slug: "dinas" },
    people: 6,
    signed: 4,
    complete: true,
    achievement: "good",
    counts: { good: 3, "needs-improvement": 1 },
    check: { n: 4, possible: true },
  });
  expect(dinas?.check?.findings.map(({ demand, status }) => `${demand} ${status}`)).toEqual([
    "largest met",
    "at-most unmet",
    "present met",
  ]);
  expect((await spread(db, "dewi")).map(({ unit }) => unit.slug)).toEqual([
    ...["bkpsdm", "dinas", "setda", "uptd"],
  ]);
});

test("who sees a part of a unit reads his part, without judgement over the whole", async () => {
  const db = await assessingDatabase();
  await setAchievement(db, "dinas", "good");
  await signed(db, "rina");
  const [part] = await spread(db, "kabid");
  expect(part).toMatchObject({ people: 5, signed: 1, complete: false, check: null });
  const units = (await spread(db, "kabid")).map(({ unit }) => unit.slug);
  expect(units).toEqual(["dinas"]);
});

test("nothing is checked before the achievement is set or anybody is signed", async () => {
  const db = await assessingDatabase();
  await signed(db, "rina");
  expect((await spread(db, "kadis"))[0]).toMatchObject({ achievement: null, check: null });
  await setAchievement(db, "uptd", "excellent");
  const uptd = (await spread(db, "kadis")).find(({ unit }) => unit.slug === "uptd");
  expect(uptd).toMatchObject({ people: 2, signed: 0, complete: true, check: null });
});

test("a small unit is told that percentages cannot be kept", async () => {
  const db = await assessingDatabase();
  await setAchievement(db, "uptd", "excellent");
  await signed(db, "umar");
  const uptd = (await spread(db, "kadis")).find(({ unit }) => unit.slug === "uptd");
  expect(uptd?.check).toMatchObject({ n: 1, possible: false });
  expect(uptd?.check?.findings.every(({ status }) => status !== "unmet")).toBe(true);
});
