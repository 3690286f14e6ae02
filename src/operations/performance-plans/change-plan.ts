import { parse } from "#core/parse.ts";
import { planSchema } from "#core/performance-plans/plan-input.ts";
import { decidePlan, type PlannedRow } from "#core/performance-plans/write-plan.ts";
import {
  deleteWorkResults,
  listResultsOf,
  listUsedResults,
  listWorkResults,
  saveWorkResult,
} from "#db/queries/performance-plans/performance-plans.ts";
import type { Result } from "#lib/result.ts";
import type { OpenedAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import { openPlan } from "./parts/open-plan.ts";
import { storePlan } from "./parts/store-plan.ts";

/** The employee writes the rows of his plan: all of them at once, as the form has them. */
export async function changePlan(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const opened = await openPlan(ctx, "plan.write", id, "write");
  if (!opened.ok) return opened;
  const parsed = parse(planSchema, input);
  if (!parsed.ok) return parsed;
  const { version, rows } = parsed.value;
  const before = await listWorkResults(ctx.db, id);
  const facts = await factsOf(
    ctx,
    opened.value,
    before.map((row) => row.id),
  );
  const decided = decidePlan(rows, facts);
  if (!decided.ok) return decided;
  const saved = decided.value.rows.map((row) => ({
    ...row,
    id: row.id ?? ctx.newId(),
    appraisalId: id,
  }));
  const entry = {
    version,
    action: "plan.write" as const,
    before: summary(before),
    after: summary(saved),
  };
  return storePlan(ctx, opened.value, entry, [
    ...deleteWorkResults(ctx.db, decided.value.removed),
    ...saved.map((row) => saveWorkResult(ctx.db, row)),
  ]);
}

async function factsOf(
  ctx: Context,
  { appraisal, cycle }: OpenedAppraisal,
  known: readonly string[],
) {
  const { assessorId, isHead } = appraisal;
  const [used, offered] = await Promise.all([
    listUsedResults(ctx.db, known),
    assessorId === null ? [] : listResultsOf(ctx.db, cycle.id, assessorId),
  ]);
  return { known, used, isHead, offered: offered.map((row) => row.id) };
}

/** What the audit log keeps of the rows. */
const summary = (rows: readonly Omit<PlannedRow, "id">[]) =>
  Object.fromEntries(
    rows.map(({ plan, indicator, target }, at) => [
      `${at + 1}`,
      `${plan} · ${indicator} · ${target}`,
    ]),
  );
