import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { compareTallies, countSurveys } from "#db/checks/tally-check.ts";
import type { Database } from "#db/client.ts";
import { seedBase } from "#db/seed/base.ts";
import { seedDemo } from "#db/seed/demo/seed-demo.ts";
import { testDatabase } from "#tests/support/database.ts";

async function demo(): Promise<Database> {
  const db = await testDatabase();
  await seedBase(db);
  const now = new Date("2026-11-21T03:00:00Z");
  await seedDemo(db, { key: "sibolga", now, passwordHashes: new Map(), volume: 0.05 });
  return db;
}

test("what the triggers kept is what the answers say", async () => {
  const db = await demo();
  expect(await compareTallies(db)).toEqual([]);
  const counted = await countSurveys(db);
  const answers = await db.orm.get<{ n: number }>(sql`SELECT count(*) AS n FROM responses`);
  expect(counted.reduce((sum, survey) => sum + survey.n, 0)).toBe(answers?.n);
});

test.each([
  [
    "a count that is too high",
    "UPDATE score_tallies SET count = count + 1 WHERE element = 'waktu' AND survey_id = :survey",
  ],
  ["a fresh answer that is counted by nobody", "DELETE FROM fresh_responses"],
  ["a lost row", "DELETE FROM score_tallies WHERE element = 'waktu' AND survey_id = :survey"],
  [
    "a wrong sum of squares",
    "UPDATE group_tallies SET sum_of_squares = 0 WHERE dimension = 'gender' AND survey_id = :survey",
  ],
  ["a row without answers", "INSERT INTO group_tallies VALUES ('nowhere', 'all', '', 1, 9, 81)"],
])("%s is found, in what is kept and in what is read", async (_what, statement) => {
  const db = await demo();
  const [{ survey_id: survey } = { survey_id: "" }] = await db.orm.all<{ survey_id: string }>(
    sql`SELECT survey_id FROM responses LIMIT 1`,
  );
  await db.client.execute(statement.replace(":survey", `'${survey}'`));
  const found = await compareTallies(db);
  const tables = [...new Set(found.map(({ table }) => table))].join(" ");
  expect(tables).toMatch(/(score|group)_counts.* \1_tallies/);
  expect(found.every((difference) => difference.kept !== difference.rebuilt)).toBe(true);
});
