import type { Database } from "#db/client.ts";
import { changePlan } from "#operations/performance-plans/change-plan.ts";
import { viewPlan } from "#operations/performance-plans/view-plan.ts";
import { appraisalId, asPerson } from "./evaluation-fixture.ts";
import { expectOk } from "./staff.ts";

/** One row of a plan as its form sends it. */
export const planRow = (changes: object = {}) => ({
  ...{ plan: "Antrean singkat", aspect: "time", indicator: "Waktu tunggu", target: "30 menit" },
  ...changes,
});

/** Writes these rows as the whole plan of a person; their ids in order. */
export async function writePlan(
  db: Database,
  person: string,
  rows: readonly object[],
): Promise<string[]> {
  const ctx = await asPerson(db, person);
  const id = appraisalId(person);
  const { version } = await viewPlan(ctx, id);
  const input = { version: String(version), rows: Object.fromEntries(rows.entries()) };
  expectOk(await changePlan(ctx, id, input));
  return (await viewPlan(ctx, id)).rows.map((row) => row.id);
}
