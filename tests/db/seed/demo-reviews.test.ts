import { expect, test } from "vitest";
import { formsIn } from "#core/reviews/urn.ts";
import { listUrns } from "#db/queries/reviews/review-summaries.ts";
import { seedBase } from "#db/seed/base.ts";
import { demoAccountId } from "#db/seed/demo/accounts.ts";
import { seedDemo } from "#db/seed/demo/seed-demo.ts";
import { reviewSummaryOf } from "#operations/reviews/parts/review-summary-of.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

test("rounds of two years: past ones closed with figures and words, the running one open", async () => {
  const db = await testDatabase();
  await seedBase(db);
  const now = new Date("2026-11-21T03:00:00Z");
  const { markOf } = testContext(db);
  await seedDemo(db, { key: "bukittinggi", now, passwordHashes: new Map(), volume: 0.01, markOf });
  const all = async (sql: string, ...args: string[]) =>
    (await db.client.execute({ sql, args })).rows;
  const states = await all("SELECT state, count(*) AS n FROM review_rounds GROUP BY state");
  expect(states.map(({ state, n }) => [state, n])).toEqual([
    ["closed", 9],
    ["open", 1],
  ]);
  const own = await all(
    `SELECT appraisals.id, cycles.key FROM appraisals JOIN cycles ON cycles.id = appraisals.cycle_id
     JOIN employees ON employees.id = appraisals.employee_id WHERE account_id = ? ORDER BY key DESC`,
    demoAccountId("kabid.disdukcapil"),
  );
  const [running, newest] = own.map(({ id }) => String(id));
  expect(await reviewSummaryOf(db, running ?? "")).toBeNull();
  const summary = await reviewSummaryOf(db, newest ?? "");
  expect(summary?.behaviours.every(({ others }) => others !== null)).toBe(true);
  expect(summary?.strengths.length).toBeGreaterThan(0);
  expect((await listUrns(db, running ?? "")).some(({ counts }) => formsIn(counts) > 0)).toBe(true);
  // A mark for everybody asked, used or not.
  const [marks] = await all("SELECT count(*) AS n, sum(used) AS used FROM review_marks");
  const [asked] = await all(
    "SELECT count(*) AS n FROM review_raters JOIN appraisals ON appraisals.id = appraisal_id JOIN review_rounds USING (cycle_id) WHERE review_rounds.state = 'open'",
  );
  expect(marks?.n).toBe(asked?.n);
  expect(Number(marks?.used)).toBeGreaterThan(100);
  const waiting = await all("SELECT state, count(*) AS n FROM review_comments GROUP BY state");
  expect(waiting.map(({ state }) => state)).toEqual(["hidden", "shown", "waiting"]);
});
