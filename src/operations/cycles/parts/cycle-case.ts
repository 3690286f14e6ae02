import { AppError } from "#core/app-error.ts";
import { newcomers, type Parties, partiesOf } from "#core/appraisals/open-appraisals.ts";
import { type CycleProgress, takesNewcomers } from "#core/cycles/cycle-step.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { countProgress, listAppraisedIds, roundState } from "#db/queries/cycles/cycle-progress.ts";
import { type FullCycle, findCycle } from "#db/queries/cycles/cycles.ts";
import { listAllPostings } from "#db/queries/employees/personnel.ts";
import { addDays } from "#lib/dates/add-days.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** A cycle with the lock of its forms. */
export interface CycleCase extends FullCycle {
  version: number;
}

/** @throws AppError `not_found` */
export async function openCycle(ctx: Context, key: string): Promise<CycleCase> {
  const full = await findCycle(ctx.db, key);
  if (full === undefined) throw new AppError("not_found");
  return { ...full, version: await auditVersion(ctx.db, "cycle", full.cycle.id) };
}

/** Who is evaluated by the postings, and who of them has no appraisal yet. */
export async function readParties(
  ctx: Context,
  { cycle }: FullCycle,
): Promise<{ parties: Parties[]; waiting: Parties[] }> {
  const [postings, opened] = await Promise.all([
    listAllPostings(ctx.db),
    listAppraisedIds(ctx.db, cycle.id),
  ]);
  const parties = partiesOf(cycle, postings);
  return { parties, waiting: newcomers(parties, new Set(opened)) };
}

/** How far a cycle is, for the question what stands against its next step. */
export async function readProgress(
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
