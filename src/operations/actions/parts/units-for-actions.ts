import { reach } from "#core/access/policy.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";

/** Units whose follow-up plan the actor keeps, by name. */
export const unitsForActions = (ctx: Context): Promise<UnitListItem[]> =>
  listUnits(ctx.db, {
    active: true,
    withoutPartners: true,
    ids: reach(ctx.actor, "action.manage"),
  });
