import type { Permission } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { found } from "#core/app-error.ts";
import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { type FullReward, findReward } from "#db/queries/development/rewards.ts";
import { subjectOf } from "#operations/access/parts/open-appraisal.ts";
import { authorise, authoriseFor, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * One reward, for who may do this with it: a unit's by the unit, a person's by his appraisal.
 * @throws AppError `not_found`, `forbidden`
 */
export async function openReward(
  ctx: Context,
  permission: Permission,
  id: string,
): Promise<FullReward & { actor: Actor }> {
  authorise(ctx, permission);
  const full = found(await findReward(ctx.db, id));
  const { unitId, employeeId, cycleId } = full.reward;
  if (employeeId === null) {
    return { ...full, actor: authoriseStaff(ctx, permission, unitId ?? undefined) };
  }
  const record = found((await listAppraisals(ctx.db, { cycleId, employeeId }))[0]);
  const subject = subjectOf(ctx.actor, record.appraisal);
  return { ...full, actor: authoriseFor(ctx, permission, subject) };
}
