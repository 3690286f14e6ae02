import { AppError } from "#core/app-error.ts";
import {
  findPublished,
  listPublished,
  type PublishedSurvey,
} from "#db/queries/publications/publications.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";

/**
 * A unit's publication that may be given out: the newest survey's or the named one's, its newest
 * version or an earlier one. Once a survey's publication is withdrawn, no version of it is given
 * out. For operations that have authorised.
 * @throws AppError `not_found`
 */
export async function publishedSurvey(
  ctx: Context,
  unitSlug: string,
  { survey, version }: { survey?: string | null | undefined; version?: number | undefined },
): Promise<PublishedSurvey> {
  const unit = await findUnitBySlug(ctx.db, unitSlug);
  const published = unit === undefined ? [] : await listPublished(ctx.db, { unitIds: [unit.id] });
  const newest = !survey ? published[0] : published.find((each) => each.survey.slug === survey);
  const wanted =
    version === undefined || newest === undefined
      ? newest
      : await findPublished(ctx.db, newest.survey.slug, version);
  if (!isInForce(newest) || !isInForce(wanted)) throw new AppError("not_found");
  return wanted;
}

const isInForce = (found: PublishedSurvey | undefined): found is PublishedSurvey =>
  found !== undefined && found.publication.withdrawnAt === null;
