import { draftOf } from "#core/appraisals/rating.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openRating, storeRating } from "./parts/open-rating.ts";

/** The assessor keeps what he has written so far; nobody else sees it. */
export async function draftRating(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const opened = await openRating(ctx, id, input);
  if (!opened.ok) return opened;
  const draft = draftOf(opened.value.input, opened.value.judged);
  await storeRating(ctx, opened.value, draft, { action: "appraisal.draft", after: null });
  return success({ id });
}
