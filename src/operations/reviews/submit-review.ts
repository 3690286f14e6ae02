import { AppError, isAppError } from "#core/app-error.ts";
import { TRAINING_THEMES } from "#core/development/development-state.ts";
import { parse } from "#core/parse.ts";
import { reviewSchema } from "#core/reviews/review-input.ts";
import { countsOf } from "#core/reviews/urn.ts";
import { insertTrainingWishes } from "#db/queries/reviews/review-requests.ts";
import { fillUrn, usedMarks, useMark } from "#db/queries/reviews/review-urns.ts";
import { forgetOrder, type Statement, write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openReviewRequest } from "./parts/open-review-request.ts";

/**
 * Takes a rater's form. The first one counts: sent twice, the second changes nothing and is no error.
 * There is no audit entry, no time and no rater; the form itself is not kept either, see
 * core/reviews/urn.ts. Neither its order of arrival: the log is emptied behind it.
 */
export async function submitReview(
  ctx: Context,
  appraisalId: string,
  input: unknown,
): Promise<Result<{ name: string }>> {
  const { relation, items, mark, answered, employee } = await openReviewRequest(ctx, appraisalId);
  const { name } = employee;
  if (answered) return success({ name });
  const keys = items.map(({ key }) => key);
  const parsed = parse(reviewSchema(keys, relation, TRAINING_THEMES), input);
  if (!parsed.ok) return parsed;
  const { scores, themes, wish, ...words } = parsed.value;
  await store(ctx, mark, [
    fillUrn({ appraisalId, relation, counts: countsOf(keys, scores), ...words }),
    ...insertTrainingWishes(ctx.db, appraisalId, themes, wish),
  ]);
  return success({ name });
}

/** All or nothing, together with the mark; who was quicker by a moment has answered, too. */
async function store(ctx: Context, mark: string, statements: Statement[]): Promise<void> {
  try {
    await write(ctx.db, [useMark(mark), ...statements]);
  } catch (error) {
    if (!isAppError(error) || error.code !== "conflict") throw error;
    if (!(await usedMarks(ctx.db, [mark])).has(mark)) throw new AppError("closed");
  } finally {
    await forgetOrder(ctx.db);
  }
}
