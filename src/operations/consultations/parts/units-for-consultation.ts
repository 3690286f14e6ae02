import { reach } from "#core/access/policy.ts";
import { listUnits } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";

/** Units for which the actor may hold events, by name. */
export const unitsForConsultation = (ctx: Context) =>
  listUnits(ctx.db, {
    active: true,
    withoutPartners: true,
    ids: reach(ctx.actor, "consultation.manage"),
  });
