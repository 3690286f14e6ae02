import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { openRewardReceiver, type RewardReceiver } from "./parts/open-reward-receiver.ts";

export interface RewardForm extends Pick<RewardReceiver, "name" | "shortlisted"> {
  cycle: RewardReceiver["full"]["cycle"];
  criteria: { id: string; en: string };
  /** YYYY-MM-DD */
  today: string;
}

/** What stands around a new reward: for whom, in which cycle, by which criteria. */
export async function viewRewardForm(ctx: Context, address: unknown): Promise<RewardForm> {
  const { name, shortlisted, full } = await openRewardReceiver(ctx, address);
  const { criteria } = full.method.definition.reward;
  return { name, shortlisted, cycle: full.cycle, criteria, today: await localToday(ctx) };
}
