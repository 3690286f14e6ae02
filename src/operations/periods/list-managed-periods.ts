import { listPeriods, type PeriodRow } from "#db/queries/periods/periods.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** All periods, the latest first, and the year today for the form. */
export async function listManagedPeriods(
  ctx: Context,
): Promise<{ periods: PeriodRow[]; year: number }> {
  authorise(ctx, "period.manage");
  return { periods: await listPeriods(ctx.db), year: ctx.now().getUTCFullYear() };
}
