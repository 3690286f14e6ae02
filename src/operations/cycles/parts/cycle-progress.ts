import { type CycleProgress, takesNewcomers } from "#core/cycles/cycle-step.ts";
import { countProgress, roundState } from "#db/queries/cycles/cycle-progress.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import { addDays } from "#lib/dates/add-days.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** How far a cycle is, for the question what stands against its next step. */
export async function cycleProgress(
  ctx: Context,
  { cycle, method }: FullCycle,
  notOpened: number,
): Promise<CycleProgress> {
  const today = await localToday(ctx);
  const { objectionDays } = method.definition;
  const [{ lastReceivedOn, ...counts }, round] = await Promise.all([
    countProgress(ctx.db, cycle.id, addDays(today, -objectionDays)),
    roundState(ctx.db, cycle.id),
  ]);
  return {
    ...counts,
    objectUntil: lastReceivedOn === null ? null : addDays(lastReceivedOn, objectionDays),
    // Somebody stands at the top.
    withoutAssessor: Math.max(0, counts.withoutAssessor - 1),
    notOpened: takesNewcomers(cycle.state) ? notOpened : 0,
    round,
    unfinished: cycle.endsOn >= today,
  };
}
