import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Who asks for leave asks for himself. @throws AppError `forbidden` for accounts without an employee */
export function authoriseOwnLeave(ctx: Context): { actor: Actor; employeeId: string } {
  const actor = authoriseStaff(ctx, "leave.ask");
  if (actor.employee === null) throw new AppError("forbidden");
  return { actor, employeeId: actor.employee.id };
}
