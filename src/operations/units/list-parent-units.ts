import { reach } from "#core/access/policy.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** The units below which this officer may make a new one, by name. */
export async function listParentUnits(ctx: Context): Promise<UnitListItem[]> {
  authorise(ctx, "unit.manage");
  return await listUnits(ctx.db, { ids: reach(ctx.actor, "unit.manage") });
}
