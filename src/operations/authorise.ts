import { can, type Permission } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import type { Context } from "./context.ts";

/**
 * First line of every operation.
 * @throws AppError `unauthenticated` without an account, `forbidden` without the right (for that unit).
 */
export function authorise(ctx: Context, permission: Permission, unitId?: string): void {
  if (can(ctx.actor, permission, unitId)) return;
  throw new AppError(ctx.actor === null ? "unauthenticated" : "forbidden");
}

/** Like `authorise`, for staff operations that write: returns who acts. */
export function authoriseStaff(ctx: Context, permission: Permission, unitId?: string): Actor {
  authorise(ctx, permission, unitId);
  if (ctx.actor === null) throw new AppError("unauthenticated");
  return ctx.actor;
}
