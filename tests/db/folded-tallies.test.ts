import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { AGE_BANDS, CHANNELS, GENDERS } from "#core/responses/profile.ts";
import { closeDatabase, type Database, migrateDatabase, openDatabase } from "#db/client.ts";
import { readSurveyTally, readTotals } from "#db/queries/tallies.ts";
import { compareTallies } from "#db/tally-check.ts";
import { testDatabase } from "#tests/support/context.ts";
import {
  addResponses,
  ELEMENT_KEYS,
  mixedAnswers,
  scores,
  seedGovernment,
  seedSurvey,
  seedUnit,
} from "#tests/support/survey-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "tanggap-tallies-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The open surveys a-2026-t3 and b-2026-t3. */
async function withSurveys(db: Database): Promise<string[]> {
  await seedGovernment(db);
  for (const unit of ["a", "b"]) await seedUnit(db, unit);
  return [await seedSurvey(db, "a", []), await seedSurvey(db, "b", [])];
}

async function mark(db: Database): Promise<number | undefined> {
  const row = await db.orm.get<{ mark: number }>(sql`SELECT folded_up_to AS mark FROM tally_mark`);
  return row?.mark;
}

const total = async (db: Database, survey: string) => (await readTotals(db, [survey])).get(survey);

test.each([
  [127, 0],
  [128, 128],
  [129, 128],
  [384, 384],
])("after %i answers those up to %i are folded, and all are counted", async (count, folded) => {
  const db = await testDatabase();
  const [survey = ""] = await withSurveys(db);
  await addResponses(db, survey, Array(count).fill({ answers: scores(2), steered: true }));
  expect(await mark(db)).toBe(folded);
  const { tally, groups } = await readSurveyTally(db, survey, ELEMENT_KEYS);
  const figures = { n: count, sum: count * 18, sumOfSquares: count * 324 };
  expect(tally.counts.waktu).toEqual([0, count, 0, 0]);
  expect(groups).toMatchObject({ all: { "": figures }, steered: { 1: figures } });
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
      const totals = await readTotals(db, surveys);
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
  expect([await mark(one), await mark(other)]).toEqual([256, 256]);
  for (const db of [one, other]) {
    expect(await total(db, survey)).toMatchObject({ n: 280, sum: 140 * (27 + 36) });
    expect(await compareTallies(db)).toEqual([]);
    await closeDatabase(db);
  }
});

test("an answer that names an id at or below the mark is refused; one ahead is counted", async () => {
  const db = await testDatabase();
  const [survey = ""] = await withSurveys(db);
  await addResponses(db, survey, [{ id: 100 }, { id: 40 }, { id: 128 }]);
  for (const id of [-1, 41, 127]) {
    await expect(addResponses(db, survey, [{ id }])).rejects.toMatchObject({ code: "conflict" });
  }
  await addResponses(db, survey, [{ id: 1000 }, {}, { id: 129 }]);
  expect(await total(db, survey)).toMatchObject({ n: 6 });
  await addResponses(db, survey, [{ id: 256 }]);
  expect(await mark(db)).toBe(1001);
  expect(await total(db, survey)).toMatchObject({ n: 7 });
  expect(await compareTallies(db)).toEqual([]);
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
  const [survey = ""] = await withSurveys(db);
  await addResponses(db, survey, mixedAnswers(200));
  await migrateDatabase(db);
  expect(await mark(db)).toBe(200);
  await addResponses(db, survey, mixedAnswers(100));
  expect(await mark(db)).toBe(256);
  expect(await total(db, survey)).toMatchObject({ n: 300 });
  expect(await compareTallies(db)).toEqual([]);
});
