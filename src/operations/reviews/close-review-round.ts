import { parse } from "#core/parse.ts";
import { decideClosing } from "#core/reviews/closing-check.ts";
import { roundClosingSchema } from "#core/reviews/round-input.ts";
import { listRatersOfCycle } from "#db/queries/reviews/review-rounds.ts";
import { countForms } from "#db/queries/reviews/review-urns.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { managedRound, storeRound } from "./parts/managed-round.ts";
import { roundClosing } from "./parts/round-closing.ts";

/**
 * Closes a round. It is never opened again: it has forgotten who answered. So closing it early, or
 * while answers are missing, is to be confirmed.
 */
export async function closeReviewRound(
  ctx: Context,
  cycleKey: string,
  input: unknown,
): Promise<Result<{ key: string }>> {
  const managed = await managedRound(ctx, cycleKey);
  const { cycle, round } = managed;
  const parsed = parse(roundClosingSchema, input);
  if (!parsed.ok) return parsed;
  const [raters, answered, today] = await Promise.all([
    listRatersOfCycle(ctx.db, cycle.id),
    countForms(ctx.db, cycle.id),
    localToday(ctx),
  ]);
  const counts = { asked: raters.length, answered };
  const decided = decideClosing(round, counts, { today, confirmed: parsed.value.confirmed });
  if (!decided.ok) return decided;
  const change = { version: parsed.value.version, action: "close" as const, after: decided.value };
  await storeRound(ctx, managed, change, await roundClosing(ctx, cycle.id));
  return success({ key: cycle.key });
}
