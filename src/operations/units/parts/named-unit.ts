import { findUnitBySlug, type UnitRow } from "#db/queries/units/units.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";

/** A unit in service that a form names, but not `exceptId`: nobody passes anything on to himself. */
export async function namedUnit(
  ctx: Context,
  slug: string,
  exceptId: string | null,
): Promise<Result<UnitRow>> {
  const unit = await findUnitBySlug(ctx.db, slug);
  if (unit === undefined || !unit.active) return failure({ unit: "error.choose" });
  if (unit.id === exceptId) return failure({ unit: "disposition.same-unit" });
  return success(unit);
}
