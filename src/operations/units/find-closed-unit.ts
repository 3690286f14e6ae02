import { successorOf } from "#core/units/closing.ts";
import { listPublished } from "#db/queries/publications/publications.ts";
import { findUnitBySlug, listUnits } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ClosedUnit {
  slug: string;
  name: string;
  /** Who goes on with its work; null where nobody was named. */
  successor: { slug: string; name: string } | null;
  /** Are there results of it to be read? */
  published: boolean;
}

/** A unit that has left service, for whoever comes by an old link or a printed code; else null. */
export async function findClosedUnit(ctx: Context, slug: string): Promise<ClosedUnit | null> {
  authorise(ctx, "unit.find");
  const unit = await findUnitBySlug(ctx.db, slug);
  if (unit === undefined || unit.active || unit.kind === "mitra") return null;
  const units = new Map((await listUnits(ctx.db)).map((each) => [each.id, each]));
  const heir = successorOf(units, unit);
  return {
    slug,
    name: unit.name,
    successor: heir === null ? null : { slug: heir.slug, name: heir.name },
    published: (await listPublished(ctx.db, { unitIds: [unit.id] })).length > 0,
  };
}
