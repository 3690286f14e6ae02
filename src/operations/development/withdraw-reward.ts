import { rewardWithdrawalSchema } from "#core/development/reward-input.ts";
import { parse } from "#core/parse.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import * as rewards from "#db/queries/development/rewards.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
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
  const audit = {
    subjectKind: "reward",
    subjectId: id,
    seq: version,
    action: "reward.withdraw",
    before: null,
    after: reward.unitId === null ? null : { withdrawnReason },
  };
  await write(ctx.db, [
    rewards.withdrawReward(ctx.db, id, withdrawnReason),
    appendAudit(ctx.db, actor, ctx.now(), audit),
  ]);
  return success({ cycle: cycle.key });
}
