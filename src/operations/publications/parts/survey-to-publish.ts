import type { Actor } from "#core/access/roles.ts";
import { found } from "#core/app-error.ts";
import { type FullSurvey, findSurveyBySlug } from "#db/queries/surveys/surveys.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** First lines of the operations that publish a survey, replace what is published or take it back. */
export async function surveyToPublish(
  ctx: Context,
  slug: string,
): Promise<{ full: FullSurvey; actor: Actor }> {
  authorise(ctx, "publication.manage");
  const full = found(await findSurveyBySlug(ctx.db, slug));
  return { full, actor: authoriseStaff(ctx, "publication.manage", full.unit.id) };
}
