import { expect, test } from "vitest";
import { compareAchievements } from "#operations/achievements/compare-achievements.ts";
import { achievementDatabase, publish } from "#tests/support/fixtures/achievement-fixture.ts";
import { asPerson, CYCLE } from "#tests/support/fixtures/evaluation-fixture.ts";
import { seedUnit } from "#tests/support/fixtures/survey-fixture.ts";

test("units of a cycle stand beside each other by name, or by index without those not compared", async () => {
  const db = await achievementDatabase();
  await publish(db, "bkpsdm", 12);
  await seedUnit(db, "z-silent");
  const compare = async (query: Record<string, string>) =>
    compareAchievements(await asPerson(db, "inspektorat"), query);
  const slugs = (found: Awaited<ReturnType<typeof compare>>) =>
    found.comparison.units.map(({ unit }) => unit.slug);
  const byName = await compare({ siklus: CYCLE });
  expect(slugs(byName)).toEqual(["bkpsdm", "dinas", "uptd"]);
  expect(byName.comparison.units.map(({ left }) => left)).toEqual(["too-few", null, null]);
  // 31 answers, 15 of them fours: (16 · 75 + 15 · 100) / 31 = 87.10, below the 87.50 of the agency.
  const byIndex = await compare({ urut: "indeks" });
  expect(slugs(byIndex)).toEqual(["dinas", "uptd", "bkpsdm"]);
  expect(byIndex.order).toBe("indeks");
  expect(byName.cycles.map(({ key }) => key)).toEqual([CYCLE]);
});

test("a head's department is not counted twice in what stands below it", async () => {
  const db = await achievementDatabase();
  const found = await compareAchievements(await asPerson(db, "organisasi"), {});
  const sizes = found.comparison.units.map(({ unit, n }) => [unit.slug, n]);
  expect(sizes).toEqual([
    ["dinas", 40],
    ["uptd", 31],
  ]);
});

test("without cycles nothing is compared", async () => {
  const db = await achievementDatabase();
  await db.client.execute("PRAGMA foreign_keys = OFF");
  await db.client.execute("DROP TRIGGER cycles_no_delete");
  await db.client.execute("DELETE FROM cycles");
  const ctx = await asPerson(db, "organisasi");
  expect(await compareAchievements(ctx, {})).toMatchObject({
    cycle: null,
    comparison: { units: [] },
  });
});
