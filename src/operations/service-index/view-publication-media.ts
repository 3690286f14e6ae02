import { auditVersion } from "#db/queries/access/audit.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import { listMedia, type MediumRow } from "#db/queries/service-index/service-index.ts";
import type { Context } from "#operations/context.ts";
import { MEDIA_SUBJECT, openResult } from "#operations/publications/parts/open-result.ts";

export interface PublicationMedia {
  survey: string;
  unit: { slug: string; name: string };
  period: PeriodRow;
  publishedAt: Date;
  media: MediumRow[];
  version: number;
}

/** Where the published result of a survey is to be found besides the portal. */
export async function viewPublicationMedia(ctx: Context, slug: string): Promise<PublicationMedia> {
  const { survey, unit, period, publication } = await openResult(ctx, slug);
  const version = await auditVersion(ctx.db, MEDIA_SUBJECT, survey.id);
  const media = await listMedia(ctx.db, [survey.id]);
  const { publishedAt } = publication;
  return { survey: survey.slug, unit, period, publishedAt, media, version };
}
