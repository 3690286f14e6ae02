import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { findPublished, type PublishedSurvey } from "#db/queries/publications/publications.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** First lines of the operations on where a result was published. @throws AppError `not_found` also for withdrawn ones */
export async function openResult(
  ctx: Context,
  surveySlug: string,
): Promise<PublishedSurvey & { actor: Actor }> {
  authorise(ctx, "service-index.manage");
  const found = await findPublished(ctx.db, surveySlug, null);
  if (found === undefined || found.publication.withdrawnAt !== null)
    throw new AppError("not_found");
  return { ...found, actor: authoriseStaff(ctx, "service-index.manage", found.unit.id) };
}

export const MEDIA_SUBJECT = "publication-media";
