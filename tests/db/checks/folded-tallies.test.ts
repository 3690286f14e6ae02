import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { AGE_BANDS, CHANNELS, GENDERS } from "#core/responses/profile.ts";
import { compareTallies } from "#db/checks/tally-check.ts";
import { closeDatabase, type Database, migrateDatabase, openDatabase } from "#db/client.ts";
import { readExactCounts, readExactTotals } from "#db/queries/satisfaction/tallies.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  addResponses,
  ELEMENT_KEYS,
  mixedAnswers,
  scores,
  seedGovernment,
  seedOlderSurvey,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "tanggap-tallies-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The open surveys a-2026-t3 and b-2026-t3. */
async function withSurveys(db: Database): Promise<string[]> {
  await seedGovernment(db);
  for (const unit of ["a", "b"]) await seedUnit(db, unit);
  return [await seedSurvey(db, "a", []), await seedSurvey(db, "b", [])];
}

/** How many answers the kept tallies count. */
async function folded(db: Database): Promise<number> {
  const row = await db.orm.get<{ n: number }>(
    sql`SELECT coalesce(sum(n), 0) AS n FROM group_tallies WHERE dimension = 'all'`,
  );
  return row?.n ?? -1;
}

const total = async (db: Database, survey: string) =>
  (await readExactTotals(db, [survey])).get(survey);

test.each([
  [127, 0],
  [128, 128],
  [129, 128],
  [384, 384],
])("after %i answers those up to %i are folded, and all are counted", async (count, inTallies) => {
  const db = await testDatabase();
  const [survey = ""] = await withSurveys(db);
  await addResponses(db, survey, Array(count).fill({ answers: scores(2), steered: true }));
  expect(await folded(db)).toBe(inTallies);
  const { scores: counts, total, groups } = await readExactCounts(db, survey);
  const figures = { n: count, sum: count * 18, sumOfSquares: count * 324 };
  expect(counts.waktu).toEqual([0, count, 0, 0]);
  expect({ total, groups }).toMatchObject({ total: figures, groups: { steered: { 1: figures } } });
  expect(await compareTallies(db)).toEqual([]);
});

const row = fc.record({
  answers: fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 })
    .map((given) => Object.fromEntries(ELEMENT_KEYS.map((key, at) => [key, given[at] ?? 0]))),
  serviceId: fc.constantFrom(null, "a-a", "a-b"),
  channel: fc.constantFrom(...CHANNELS),
  gender: fc.constantFrom(null, ...GENDERS),
  ageBand: fc.constantFrom(null, ...AGE_BANDS),
  steered: fc.constantFrom(null, true, false),
  submittedOn: fc.constantFrom("2026-09-01", "2026-09-02"),
});

test("whatever comes in and however it is grouped, what is read is what the answers say", async () => {
  const rows = fc.array(row, { minLength: 1, maxLength: 90 });
  const batches = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), rows), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(batches, async (batches) => {
      const db = await testDatabase();
      const surveys = await withSurveys(db);
      const stored = [0, 0];
      for (const [at, batch] of batches) {
        await addResponses(db, surveys[at] ?? "", batch);
        stored[at] = (stored[at] ?? 0) + batch.length;
        expect(await compareTallies(db)).toEqual([]);
      }
      const totals = await readExactTotals(db, surveys);
      expect(surveys.map((survey) => totals.get(survey)?.n ?? 0)).toEqual(stored);
    }),
    { numRuns: 12 },
  );
});

test("two processes that write in turns count together", async () => {
  const url = `file:${join(folder, "together.db")}`;
  const one = await openDatabase(url);
  await migrateDatabase(one);
  const [survey = ""] = await withSurveys(one);
  const other = await openDatabase(url);
  for (let at = 0; at < 70; at += 1) {
    await Promise.all([one, other].map((db) => addResponses(db, survey, mixedAnswers(2))));
  }
  expect([await folded(one), await folded(other)]).toEqual([256, 256]);
  for (const db of [one, other]) {
    expect(await total(db, survey)).toMatchObject({ n: 280, sum: 140 * (27 + 36) });
    expect(await compareTallies(db)).toEqual([]);
    await closeDatabase(db);
  }
});

test("a database from before keeps its tallies and goes on from there", async () => {
  const before = join(folder, "before");
  cpSync("db/migrations", before, { recursive: true });
  const journal = JSON.parse(readFileSync(join(before, "meta/_journal.json"), "utf8"));
  const folding = ({ tag }: { tag: string }) => tag.endsWith("_tallies_folded_in_blocks");
  journal.entries = journal.entries.slice(0, journal.entries.findIndex(folding));
  writeFileSync(join(before, "meta/_journal.json"), JSON.stringify(journal));
  const db = await openDatabase(":memory:");
  await migrateDatabase(db, before);
  const survey = "a-2026-t3";
  await seedGovernment(db);
  await seedOlderSurvey(db, "a", survey);
  await addResponses(db, survey, mixedAnswers(200));
  await migrateDatabase(db);
  expect(await folded(db)).toBe(200);
  await addResponses(db, survey, mixedAnswers(100));
  expect(await folded(db)).toBe(200);
  await addResponses(db, survey, mixedAnswers(28));
  expect(await folded(db)).toBe(328);
  expect(await total(db, survey)).toMatchObject({ n: 328 });
  expect(await compareTallies(db)).toEqual([]);
});
