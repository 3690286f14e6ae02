import { AppError } from "#core/app-error.ts";
import { findUnitBySlug, type UnitRow } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";

/**
 * A unit that citizens may turn to.
 * @throws AppError `not_found` also for partners outside the government; `gone` when it has left
 *   service, so that old links and printed codes lead to a word about it
 */
export async function unitInService(ctx: Context, slug: string): Promise<UnitRow> {
  const unit = await findUnitBySlug(ctx.db, slug);
  if (unit === undefined || unit.kind === "mitra") throw new AppError("not_found");
  if (!unit.active) throw new AppError("gone", undefined, slug);
  return unit;
}
