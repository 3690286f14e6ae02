import { rewardWithdrawalSchema } from "#core/development/reward-input.ts";
import { parse } from "#core/parse.ts";
import * as rewards from "#db/queries/development/rewards.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openReward } from "./parts/open-reward.ts";

/** Takes a reward back with a reason; it stays known as taken back. */
export async function withdrawReward(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ cycle: string }>> {
  const { actor, reward, cycle } = await openReward(ctx, "reward.manage", id);
  const parsed = parse(rewardWithdrawalSchema, input);
  if (!parsed.ok) return parsed;
  if (reward.withdrawnReason !== null) return failure({ "": "reward.withdrawn-already" });
  const { version, withdrawnReason } = parsed.value;
  const audit = auditChange(ctx, actor, ["reward", id, version], "reward.withdraw", {
    after: reward.unitId === null ? null : { withdrawnReason },
  });
  await write(ctx.db, [rewards.withdrawReward(ctx.db, id, withdrawnReason), audit]);
  return success({ cycle: cycle.key });
}
