import type { PublishedItem } from "#core/publications/published-line.ts";
import { readSnapshot } from "#core/publications/snapshot.ts";
import type { PublishedSurvey } from "#db/queries/publications/publications.ts";

/** A stored publication as the core reads it; withdrawn ones come without their figures. */
export function publishedItem({ publication, survey, unit }: PublishedSurvey): PublishedItem {
  const { checksum, publishedAt, withdrawnAt } = publication;
  const snapshot = withdrawnAt === null ? readSnapshot(publication.snapshot) : null;
  const { slug, name, kind } = snapshot?.unit ?? unit;
  return { snapshot, survey: survey.slug, unit: { slug, name, kind }, checksum, publishedAt };
}
