import { parse } from "#core/parse.ts";
import { mayPrepare, roundStepSchema } from "#core/reviews/round-input.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedRound, storeRound } from "./parts/managed-round.ts";
import { roundOpening } from "./parts/round-opening.ts";

/** Opens a planned round: from now on people are asked. */
export async function openReviewRound(
  ctx: Context,
  cycleKey: string,
  input: unknown,
): Promise<Result<{ key: string }>> {
  const managed = await managedRound(ctx, cycleKey);
  const parsed = parse(roundStepSchema, input);
  if (!parsed.ok) return parsed;
  if (!mayPrepare(managed.round)) return failure({ "": "review-round.wrong-state" });
  const change = { ...parsed.value, action: "open" as const, after: { state: "open" as const } };
  await storeRound(ctx, managed, change, await roundOpening(ctx, managed));
  return success({ key: managed.cycle.key });
}
