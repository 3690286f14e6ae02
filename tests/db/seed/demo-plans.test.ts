import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findActor } from "#db/queries/access/accounts.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_ACCOUNTS, demoAccountId } from "#db/seed/demo/accounts.ts";
import { seedDemo } from "#db/seed/demo/seed-demo.ts";
import { listOwnFeedback } from "#operations/performance-plans/list-own-feedback.ts";
import { listPlans } from "#operations/performance-plans/list-plans.ts";
import { viewPlan } from "#operations/performance-plans/view-plan.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

const now = new Date("2026-11-21T03:00:00Z");

async function demo(): Promise<Database> {
  const db = await testDatabase();
  await seedBase(db);
  const passwordHashes = new Map(DEMO_ACCOUNTS.map(({ username }) => [username, "hash"]));
  await seedDemo(db, { key: "bukittinggi", now, passwordHashes, volume: 0.02 });
  return db;
}

const as = async (db: Database, username: string) =>
  testContext(db, { actor: await findActor(db, demoAccountId(username)), now: () => now });

test("plans, evidence and feedback of the demo keep the rules", async () => {
  const db = await demo();
  const count = async (query: string) => (await db.orm.all(sql.raw(query))).length;
  expect(
    await count(`SELECT 1 FROM work_results AS low JOIN appraisals AS own ON own.id = low.appraisal_id
      JOIN work_results AS top ON top.id = low.serves_id JOIN appraisals AS above ON above.id = top.appraisal_id
      WHERE above.cycle_id <> own.cycle_id OR above.employee_id <> own.assessor_id`),
  ).toBe(0);
  expect(
    await count(`SELECT 1 FROM appraisals JOIN cycles ON cycles.id = cycle_id
      WHERE cycles.kind = 'triwulan' AND cycles.starts_on >= '2026-01-01'
        AND NOT EXISTS (SELECT 1 FROM work_results WHERE appraisal_id = appraisals.id)`),
  ).toBe(0);
  expect(await count("SELECT 1 FROM work_results WHERE serves_id IS NOT NULL")).toBeGreaterThan(
    500,
  );
  expect(await count("SELECT 1 FROM evidence WHERE kind = 'praise'")).toBeGreaterThan(0);
  expect(await count(`SELECT 1 FROM feedback WHERE given_at >= ${now.getTime()}`)).toBe(0);
  expect(await count("SELECT 1 FROM feedback WHERE response IS NOT NULL")).toBeGreaterThan(100);

  // Every person of the demo finds something.
  for (const username of [
    "sekda",
    "kepala.disdukcapil",
    "kabid.disdukcapil",
    "pegawai.disdukcapil",
  ]) {
    const ctx = await as(db, username);
    const { own } = await listPlans(ctx, {});
    const plan = await viewPlan(ctx, own[0]?.appraisal.id ?? "");
    expect(plan.rows.length, username).toBeGreaterThan(2);
    expect((await listOwnFeedback(ctx)).received.length, username).toBeGreaterThan(0);
  }
  const { people } = await listPlans(await as(db, "kabid.disdukcapil"), {});
  expect(people.map(({ appraisal }) => appraisal.planState)).toContain("submitted");
});
