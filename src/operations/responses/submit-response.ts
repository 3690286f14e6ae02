import { AppError } from "#core/app-error.ts";
import { type Result, success } from "#lib/result.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { answerableSurvey } from "./parts/answerable-survey.ts";
import { type Submission, storeResponse } from "./parts/store-response.ts";

/**
 * A citizen's filled form. The same `instanceId` again, also at the same moment, gives the same
 * receipt and counts nothing twice.
 * @throws AppError `too_many`, `not_found` (no such survey, or a draft), `closed`
 */
export async function submitResponse(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<Submission>> {
  authorise(ctx, "survey.answer");
  await ctx.limits.writes.take(ctx.address);
  const survey = await answerableSurvey(ctx, slug);
  if (survey === undefined || survey.survey.state === "draft") throw new AppError("not_found");
  const checked = survey.check(input);
  return checked.ok ? success(await storeResponse(ctx, survey, checked.value)) : checked;
}
