import type { Permission } from "#core/access/policy.ts";
import { isOpenFor, type PlanAct } from "#core/performance-plans/plan-stage.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { type Statement, write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { type OpenedAppraisal, openAppraisal } from "#operations/access/parts/record-access.ts";
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

/** What happens to a plan, as the audit log tells it; its version is the lock of employee and assessor. */
export interface PlanEntry {
  version: number;
  action: string;
  before: unknown;
  after: unknown;
  reason?: string | null;
}

export async function storePlan(
  ctx: Context,
  { appraisal, actor }: OpenedAppraisal,
  { version, action, before, after, reason }: PlanEntry,
  statements: readonly Statement[],
): Promise<Result<{ id: string }>> {
  const audit = {
    subjectKind: "plan",
    subjectId: appraisal.id,
    seq: version,
    action,
    before,
    after,
    ...(reason && { reason }),
  };
  await write(ctx.db, [...statements, appendAudit(ctx.db, actor, ctx.now(), audit)]);
  return success({ id: appraisal.id });
}
