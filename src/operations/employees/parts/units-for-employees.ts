import { reach } from "#core/access/policy.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";

/** Units whose staff the actor looks after, by name; partners outside the government have none. */
export const unitsForEmployees = (ctx: Context): Promise<UnitListItem[]> =>
  listUnits(ctx.db, { withoutPartners: true, ids: reach(ctx.actor, "employee.manage") });
