import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type RaterConfirmations, raterConfirmationsOf } from "./parts/rater-confirmations-of.ts";

/** The people of an assessor in a planned round, for him to confirm whom to ask about each. */
export async function listRaterConfirmations(
  ctx: Context,
  cycleKey: string,
): Promise<RaterConfirmations> {
  authorise(ctx, "review.confirm-raters");
  return raterConfirmationsOf(ctx, cycleKey);
}
