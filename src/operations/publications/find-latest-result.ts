import type { LatestResult } from "#core/publications/latest-result.ts";
import { readSnapshot } from "#core/publications/snapshot.ts";
import { listPublished } from "#db/queries/publications/publications.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** The newest published result of a unit that has not been withdrawn. */
export async function findLatestResult(
  ctx: Context,
  unitSlug: string,
): Promise<LatestResult | null> {
  authorise(ctx, "result.view-published");
  const unit = await findUnitBySlug(ctx.db, unitSlug);
  if (unit === undefined) return null;
  const published = await listPublished(ctx.db, { unitIds: [unit.id] });
  const newest = published.find(({ publication }) => publication.withdrawnAt === null);
  if (newest === undefined) return null;
  const { period, n, index } = readSnapshot(newest.publication.snapshot);
  return { period, n, figure: index === null ? null : { ikm: index.ikm, grade: index.grade } };
}
