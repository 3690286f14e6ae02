import { can } from "#core/access/policy.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import type { FullReward } from "#db/queries/development/rewards.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import type { Context } from "#operations/context.ts";
import { openReward } from "./parts/open-reward.ts";

export interface RewardForReader extends FullReward {
  mayWithdraw: boolean;
  version: number;
}

/** One reward for the personnel office, and for the person who received it. */
export async function viewReward(ctx: Context, id: string): Promise<RewardForReader> {
  const { actor, ...full } = await openReward(ctx, "reward.view", id);
  const { employeeId, unitId, withdrawnReason } = full.reward;
  if (employeeId !== null) await noteView(ctx, actor, employeeId, "reward");
  const own = employeeId !== null && employeeId === actor.employee?.id;
  return {
    ...full,
    mayWithdraw:
      !own && withdrawnReason === null && can(actor, "reward.manage", unitId ?? undefined),
    version: await auditVersion(ctx.db, "reward", id),
  };
}
