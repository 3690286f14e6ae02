import type { Actor, ActorEmployee } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * Feedback is given by a person with a name to a colleague: not by an account without an employee.
 * @throws AppError `unauthenticated`, `forbidden`
 */
export function authoriseGiver(ctx: Context): Actor & { employee: ActorEmployee } {
  const actor = authoriseStaff(ctx, "feedback.give");
  if (actor.employee === null) throw new AppError("forbidden");
  return { ...actor, employee: actor.employee };
}
