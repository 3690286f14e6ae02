import type { Actor } from "#core/access/roles.ts";
import { conflictedUnits } from "#core/access/screening-conflict.ts";
import { AppError } from "#core/app-error.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * Who may see and decide on an unscreened comment about this unit.
 * @throws AppError `forbidden`, also for a moderator who belongs to the unit
 */
export function authoriseScreening(ctx: Context, unitId: string): Actor {
  const actor = authoriseStaff(ctx, "comment.screen", unitId);
  if (conflictedUnits(actor).includes(unitId)) throw new AppError("forbidden");
  return actor;
}
