import { rewardSchema } from "#core/development/reward-input.ts";
import { parse } from "#core/parse.ts";
import { insertReward } from "#db/queries/development/rewards.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { openRewardReceiver } from "./parts/open-reward-receiver.ts";

/**
 * Records what people decided to give a unit or a person. The shortlist is advice: whether the
 * receiver stood on it is kept with the reward. What a person receives does not go into the audit log.
 */
export async function giveReward(
  ctx: Context,
  address: unknown,
  input: unknown,
): Promise<Result<{ id: string; cycle: string }>> {
  const { actor, full, ...receiver } = await openRewardReceiver(ctx, address);
  const parsed = parse(rewardSchema, input);
  if (!parsed.ok) return parsed;
  if (parsed.value.decidedOn > (await localToday(ctx))) {
    return failure({ decidedOn: "reward.later" });
  }
  const { unitId, employeeId, shortlisted } = receiver;
  const row = {
    ...parsed.value,
    unitId,
    employeeId,
    shortlisted,
    id: ctx.newId(),
    cycleId: full.cycle.id,
    decidedByName: actor.name,
  };
  const audit = auditChange(ctx, actor, ["reward", row.id, 0], "reward.give", {
    after: unitId === null ? { cycle: full.cycle.key, shortlisted } : row,
  });
  await write(ctx.db, [insertReward(ctx.db, row), audit]);
  return success({ id: row.id, cycle: full.cycle.key });
}
