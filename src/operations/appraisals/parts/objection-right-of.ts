import { found } from "#core/app-error.ts";
import { type ObjectionRight, objectionRight } from "#core/appraisals/objection.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { findObjection } from "#db/queries/appraisals/objections.ts";
import { findCycle } from "#db/queries/cycles/cycles.ts";
import type { Context } from "#operations/context.ts";

/** The rules of the cycle an appraisal belongs to. */
export async function methodOf(ctx: Context, cycleKey: string): Promise<EvaluationMethod> {
  const full = found(await findCycle(ctx.db, cycleKey));
  return full.method.definition;
}

/** May he object to this result on this day? @param today YYYY-MM-DD, local */
export async function objectionRightOf(
  ctx: Context,
  { appraisal, cycle }: Pick<FullAppraisal, "appraisal" | "cycle">,
  today: string,
): Promise<ObjectionRight> {
  const [method, objection] = await Promise.all([
    methodOf(ctx, cycle.key),
    findObjection(ctx.db, appraisal.id),
  ]);
  const { predicate, receivedOn, reviewerId } = appraisal;
  const objected = objection !== undefined;
  const result = { predicate, receivedOn, reviewerId, cycleState: cycle.state, objected };
  return objectionRight(result, today, method.objectionDays);
}
