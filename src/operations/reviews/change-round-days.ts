import { parse } from "#core/parse.ts";
import { mayPrepare, roundDaysSchema } from "#core/reviews/round-input.ts";
import { updateRound } from "#db/queries/reviews/review-rounds.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedRound, storeRound } from "./parts/managed-round.ts";

/** Changes the days of a planned round. */
export async function changeRoundDays(
  ctx: Context,
  cycleKey: string,
  input: unknown,
): Promise<Result<{ key: string }>> {
  const managed = await managedRound(ctx, cycleKey);
  const { cycle } = managed;
  const parsed = parse(roundDaysSchema, input);
  if (!parsed.ok) return parsed;
  if (!mayPrepare(managed.round)) return failure({ "": "review-round.wrong-state" });
  const { version, ...days } = parsed.value;
  const change = { version, action: "change" as const, after: days };
  await storeRound(ctx, managed, change, [updateRound(ctx.db, cycle.id, days)]);
  return success({ key: cycle.key });
}
