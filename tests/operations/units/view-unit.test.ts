import { expect, test } from "vitest";
import { viewHome } from "#operations/site/view-home.ts";
import { viewSurvey } from "#operations/surveys/view-survey.ts";
import { viewUnit } from "#operations/units/view-unit.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase, moveSurvey, SURVEY } from "#tests/support/fixtures/fixtures.ts";

test("a unit names the one above, those below and its period", async () => {
  const ctx = testContext(await fixtureDatabase());
  expect(await viewUnit(ctx, "puskesmas")).toMatchObject({
    parent: { slug: "dinkes", name: "Dinas Kesehatan" },
    survey: { state: "open", period: { kind: "semester", year: 2026, number: 2 } },
  });
  expect((await viewUnit(ctx, "dinkes")).below).toEqual([
    { slug: "puskesmas", name: "Puskesmas Contoh", kind: "puskesmas" },
  ]);
});

test("the home page counts the units in use by kind, in their usual order", async () => {
  const { kinds } = await viewHome(testContext(await fixtureDatabase()));
  expect(kinds).toEqual([
    { kind: "opd", count: 2 },
    { kind: "puskesmas", count: 1 },
    { kind: "kelurahan", count: 1 },
  ]);
});

test("partners outside the government are not shown to citizens", async () => {
  const db = await fixtureDatabase();
  await db.client.execute("UPDATE units SET kind = 'mitra' WHERE slug = 'puskesmas'");
  const ctx = testContext(db);
  await expect(viewUnit(ctx, "puskesmas")).rejects.toMatchObject({ code: "not_found" });
  expect((await viewUnit(ctx, "dinkes")).below).toEqual([]);
  expect((await viewHome(ctx)).kinds.map(({ kind }) => kind)).not.toContain("mitra");
});

test("a closed survey names the one that is open now", async () => {
  const db = await fixtureDatabase();
  await db.client.batch([
    "INSERT INTO periods VALUES ('p2', '2026-t4', 'triwulan', 2026, 4, '2026-10-01', '2026-12-31')",
    `INSERT INTO surveys (id, slug, unit_id, period_id, instrument_id)
      SELECT 'newer', 'disdukcapil-2026-t4', unit_id, 'p2', instrument_id FROM surveys WHERE slug = '${SURVEY}'`,
  ]);
  await moveSurvey(db, "disdukcapil-2026-t4", "open");
  await moveSurvey(db, SURVEY, "closed");
  expect(await viewSurvey(testContext(db), SURVEY)).toMatchObject({
    state: "closed",
    current: "disdukcapil-2026-t4",
  });
  expect((await viewUnit(testContext(db), "disdukcapil")).survey?.slug).toBe("disdukcapil-2026-t4");
});
