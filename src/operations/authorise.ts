import { can, canEverywhere, canFor, type Permission, type Subject } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import type { Context } from "./context.ts";

/**
 * First line of every operation. Who still has a first password may only change it: the same rule
 * as at the door of the staff area, so that it holds for every transport.
 * @throws AppError `unauthenticated` without an account, `forbidden` without the right (for that unit).
 */
export function authorise(ctx: Context, permission: Permission, unitId?: string): void {
  const waiting = ctx.actor?.mustChangePassword === true && !can(null, permission);
  const allowed = !waiting || permission === "account.manage-own" || permission === "staff.enter";
  if (allowed && can(ctx.actor, permission, unitId)) return;
  throw new AppError(ctx.actor === null ? "unauthenticated" : "forbidden");
}

/** Like `authorise`, for staff operations that write: returns who acts. */
export function authoriseStaff(ctx: Context, permission: Permission, unitId?: string): Actor {
  authorise(ctx, permission, unitId);
  if (ctx.actor === null) throw new AppError("unauthenticated");
  return ctx.actor;
}

/**
 * For what belongs to no single unit: accounts, settings, the audit log. A grant that is limited to
 * a unit does not suffice, otherwise its holder could give himself the rest.
 */
export function authoriseEverywhere(ctx: Context, permission: Permission): Actor {
  const actor = authoriseStaff(ctx, permission);
  if (!canEverywhere(actor, permission)) throw new AppError("forbidden");
  return actor;
}

/** For what belongs below a unit, or to no unit at all (`unitId` null). */
export const authoriseStaffWithin = (
  ctx: Context,
  permission: Permission,
  unitId: string | null,
): Actor =>
  unitId === null ? authoriseEverywhere(ctx, permission) : authoriseStaff(ctx, permission, unitId);

/** For what belongs to one person: his own relation to the actor counts, see `canFor`. */
export function authoriseFor(ctx: Context, permission: Permission, subject: Subject): Actor {
  const actor = authoriseStaff(ctx, permission);
  if (!canFor(actor, permission, subject)) throw new AppError("forbidden");
  return actor;
}
