import type { Permission } from "#core/access/policy.ts";
import { isOpenFor, type PlanAct } from "#core/performance-plans/plan-stage.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { type OpenedAppraisal, openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";

/** First lines of every operation that changes a plan: a refusal when its stage does not allow the act. */
export async function openPlan(
  ctx: Context,
  permission: Permission,
  id: string,
  act: PlanAct,
): Promise<Result<OpenedAppraisal>> {
  const opened = await openAppraisal(ctx, permission, id);
  const standing = { plan: opened.appraisal.planState, cycle: opened.cycle.state };
  return isOpenFor(act, standing) ? success(opened) : failure({ "": "plan.error.stage" });
}
