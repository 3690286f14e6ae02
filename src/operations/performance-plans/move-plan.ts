import type { AuditAction } from "#core/access/audit-words.ts";
import { parse } from "#core/parse.ts";
import { planMoveSchema } from "#core/performance-plans/plan-input.ts";
import { isOpenFor, moveErrors, planStateAfter } from "#core/performance-plans/plan-stage.ts";
import { updateAppraisal } from "#db/queries/appraisals/appraisals.ts";
import {
  listWorkResults,
  type WorkResult,
} from "#db/queries/performance-plans/performance-plans.ts";
import { failure, type Result } from "#lib/result.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { storePlan } from "./parts/store-plan.ts";

const PERMISSION = {
  submit: "plan.write",
  reopen: "plan.write",
  agree: "plan.agree",
  return: "plan.agree",
} as const;

/**
 * Hands a plan to the assessor, takes it back to change it, agrees to it or returns it. What was
 * agreed is kept whole in the audit log, so that the assessor sees what a change changes.
 */
export async function movePlan(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  authorise(ctx, "staff.enter");
  const parsed = parse(planMoveSchema, input);
  if (!parsed.ok) return parsed;
  const { version, act: move, reason } = parsed.value;
  const opened = await openAppraisal(ctx, PERMISSION[move], id);
  const { appraisal, cycle } = opened;
  const standing = { plan: appraisal.planState, cycle: cycle.state };
  if (!isOpenFor(move, standing)) return failure({ "": "plan.error.stage" });
  const rows = await listWorkResults(ctx.db, id);
  const errors = moveErrors(move, rows.length, reason);
  if (Object.keys(errors).length > 0) return failure(errors);
  const planState = planStateAfter(move, appraisal.assessorId !== null);
  const after =
    planState === "agreed" ? { state: planState, rows: rows.map(agreed) } : { state: planState };
  // An agreement is called one, also where nobody stands above.
  const action: AuditAction<"plan"> = planState === "agreed" ? "plan.agree" : `plan.${move}`;
  const entry = { version, action, before: { state: appraisal.planState }, after, reason };
  return storePlan(ctx, opened, entry, [updateAppraisal(ctx.db, id, { planState })]);
}

/** What is agreed of a row: not what came of it, nor what was said to it. */
const agreed = ({ id, plan, aspect, indicator, target, servesId }: WorkResult) => ({
  id,
  plan,
  aspect,
  indicator,
  target,
  servesId,
});
