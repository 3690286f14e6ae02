import { decideSignature } from "#core/appraisals/rating.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { openRating, storeRating } from "./parts/open-rating.ts";

/** The assessor signs his ratings with their reasons: that moment the employee has his result. */
export async function signRating(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const opened = await openRating(ctx, id, input);
  if (!opened.ok) return opened;
  const { actor, judged } = opened.value;
  const decided = decideSignature(opened.value.input, judged);
  if (!decided.ok) return decided;
  const receivedOn = await localToday(ctx);
  const signature = { signedBy: actor.accountId, signedByName: actor.name, signedAt: ctx.now() };
  const values = { ...decided.value, ...signature, receivedOn };
  await storeRating(ctx, opened.value, values, { action: "appraisal.sign", after: { receivedOn } });
  return success({ id });
}
