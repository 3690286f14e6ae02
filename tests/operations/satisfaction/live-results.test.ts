import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { viewPublicationForm } from "#operations/publications/view-publication-form.ts";
import { screenComment } from "#operations/responses/screen-comment.ts";
import { viewResultMatrix } from "#operations/satisfaction/view-result-matrix.ts";
import { viewSurveyResult } from "#operations/satisfaction/view-survey-result.ts";
import { viewWorkHome } from "#operations/site/view-work-home.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  addResponses,
  closeSurvey,
  mixedAnswers,
  scores,
  seedComment,
  seedGovernment,
  seedPeriod,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";

let db: Database;
let slug: string;

beforeEach(async () => {
  db = await testDatabase();
  await seedGovernment(db);
  await seedPeriod(db, 4);
  await seedUnit(db, "dinkes");
  await seedUnit(db, "puskesmas", { kind: "puskesmas", parent: "dinkes" });
  await seedUnit(db, "dukcapil");
  slug = await seedSurvey(db, "dinkes", mixedAnswers(10, { submittedOn: "2026-11-20" }), {
    period: "2026-t4",
  });
});

const as = (...grants: Parameters<typeof actorWith>[0]) =>
  testContext(db, { actor: actorWith(grants) });
const head = () => as({ role: "kepala", unitIds: ["u-dinkes", "u-puskesmas"] });

test("live results read the kept tallies, and of the answers only those since the last block", async () => {
  const [stored] = await db.orm.all<{ n: number }>(sql`SELECT count(*) AS n FROM responses`);
  await addResponses(db, slug, mixedAnswers(256 - (stored?.n ?? 0)));
  const before = [await viewSurveyResult(head(), slug), await viewResultMatrix(head(), {})];
  await db.client.execute("DROP TRIGGER responses_no_delete");
  await db.client.execute("DELETE FROM responses");
  expect([await viewSurveyResult(head(), slug), await viewResultMatrix(head(), {})]).toEqual(
    before,
  );
});

test("today is counted where the government is", async () => {
  // 2026-11-20T17:30Z is 00:30 on the 21st in Jakarta.
  await addResponses(db, slug, mixedAnswers(3, { submittedOn: "2026-11-21" }));
  const ctx = { ...head(), now: () => new Date("2026-11-20T17:30:00Z") };
  expect(await viewSurveyResult(ctx, slug)).toMatchObject({ today: 3, report: { n: 13 } });
});

test("the head of a unit sees its own units only, and may not publish", async () => {
  const other = await seedSurvey(db, "dukcapil", mixedAnswers(10), { period: "2026-t4" });
  const view = await viewSurveyResult(head(), slug);
  expect(view).toMatchObject({ mayPublish: false, comments: [], versions: [] });
  expect(view.elements.map(({ code }) => code).at(-1)).toBe("U9");
  await expect(viewSurveyResult(head(), other)).rejects.toMatchObject({ code: "forbidden" });
  const form = viewPublicationForm(head(), slug);
  await expect(form).rejects.toMatchObject({ code: "forbidden" });
  const matrix = await viewResultMatrix(head(), {});
  expect(matrix.rows.map(({ unit }) => unit.slug)).toEqual(["dinkes"]);
  expect((await viewResultMatrix(as("organisasi"), {})).rows).toHaveLength(2);
});

test.each(["petugas", "penghubung", "moderator", "kepegawaian", "admin"] as const)(
  "%s sees no live results",
  async (role) => {
    await expect(viewResultMatrix(as(role), {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(viewSurveyResult(as(role), slug)).rejects.toMatchObject({ code: "forbidden" });
  },
);

test("strangers are asked to sign in, unknown surveys are not found", async () => {
  const stranger = viewSurveyResult(testContext(db), slug);
  await expect(stranger).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(viewSurveyResult(head(), "x")).rejects.toMatchObject({ code: "not_found" });
});

test("only screened comments appear, masked where masked, and not to the Inspektorat", async () => {
  for (const id of ["c1", "c2", "c3"]) await seedComment(db, slug, "dinkes", id, `asli ${id}`);
  const moderator = as("moderator");
  await screenComment(moderator, "c1", { history: "0", decision: "show" });
  const mask = { history: "0", decision: "mask", maskedText: "samar" };
  await screenComment(moderator, "c2", mask);
  const { comments } = await viewSurveyResult(head(), slug);
  expect(comments?.map(({ comment }) => comment.id)).toEqual(["c1", "c2"]);
  expect((await viewSurveyResult(as("inspektorat"), slug)).comments).toBeNull();
});

test("an agency with units below it gets one figure in both ways", async () => {
  await seedSurvey(db, "puskesmas", mixedAnswers(30, { answers: scores(3) }), {
    period: "2026-t4",
  });
  for (const unit of ["dinkes", "puskesmas"]) await closeSurvey(db, `${unit}-2026-t4`);
  const { combined } = await viewSurveyResult(head(), slug);
  // 10 answers of 3.5 and 30 of 3: (35 + 90) / 40 × 25 = 78.13; (87.5 + 75) / 2 = 81.25.
  expect(combined).toMatchObject({ units: 2, n: 40, pooled: { ikm: 78.13 }, mean: { ikm: 81.25 } });
});

test("the trend goes up to the survey that is looked at", async () => {
  const earlier = await seedSurvey(db, "dinkes", mixedAnswers(20));
  await closeSurvey(db, earlier);
  const newest = await viewSurveyResult(head(), slug);
  expect(newest.trend.points.map(({ n, interval }) => [n, interval !== null])).toEqual([
    [20, true],
    // Of the open one, five wait.
    [5, true],
  ]);
  expect((await viewSurveyResult(head(), earlier)).trend.points).toHaveLength(1);
});

test("the overview holds state, answers against the minimum, index and flags of every period", async () => {
  const earlier = await seedSurvey(db, "dinkes", mixedAnswers(20), { population: 100 });
  await closeSurvey(db, earlier);
  const matrix = await viewResultMatrix(as("organisasi"), { periode: "2026-t3" });
  expect(matrix.period?.key).toBe("2026-t3");
  expect(matrix.states).toEqual({ draft: 0, open: 0, closed: 1, published: 0 });
  expect(matrix.rows[0]?.cells["p-2026-t3"]).toEqual({
    slug: earlier,
    state: "closed",
    n: 20,
    minimumSample: 80,
    figure: { ikm: 87.5, grade: "B" },
    flags: ["small-sample", "below-minimum", "to-publish"],
  });
  const newest = await viewResultMatrix(as("organisasi"), { periode: "tidak ada" });
  expect(newest.columns.map(({ key }) => key)).toEqual(["2026-t3", "2026-t4"]);
  expect(newest.period?.key).toBe("2026-t4");
});

test("an empty installation has an empty overview", async () => {
  const empty = await testDatabase();
  const ctx = testContext(empty, { actor: actorWith(["organisasi"]) });
  expect(await viewResultMatrix(ctx, {})).toMatchObject({ period: null, rows: [], columns: [] });
});

test("the overview shows the head's own units in the newest period, and nobody else's", async () => {
  await seedSurvey(db, "dukcapil", mixedAnswers(10), { period: "2026-t4" });
  const { units } = await viewWorkHome(head());
  expect(units).toMatchObject([{ unit: { slug: "dinkes" }, report: { n: 10 }, today: 0 }]);
  for (const others of [as("organisasi"), as("kepegawaian"), as("admin")]) {
    expect(await viewWorkHome(others)).toEqual({ units: [] });
  }
});

test("many units are read as a list, not on the overview", async () => {
  const slugs = ["a", "b", "c", "d", "e"];
  for (const unit of slugs) {
    await seedUnit(db, unit);
    await seedSurvey(db, unit, mixedAnswers(1), { period: "2026-t4" });
  }
  const unitIds = slugs.map((unit) => `u-${unit}`);
  expect(await viewWorkHome(as({ role: "kepala", unitIds }))).toEqual({ units: [] });
});
