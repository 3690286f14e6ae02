import type { AuditAction } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import { found } from "#core/app-error.ts";
import { findServiceBySlug } from "#db/queries/units/services.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { type Statement, write } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ManagedService {
  actor: Actor;
  service: NonNullable<Awaited<ReturnType<typeof findServiceBySlug>>>;
}

/** A unit's service and who steers it. @throws AppError `not_found`, `forbidden` */
export async function managedService(
  ctx: Context,
  unitSlug: string,
  slug: string,
): Promise<ManagedService> {
  authorise(ctx, "unit.manage");
  const unit = await findUnitBySlug(ctx.db, unitSlug);
  const service = found(unit && (await findServiceBySlug(ctx.db, unit.id, slug)));
  return { service, actor: authoriseStaff(ctx, "unit.manage", service.unitId) };
}

/** What happens to a service, with its audit entry: the lock. */
export const storeService = (
  ctx: Context,
  { actor, service }: ManagedService,
  { version, action, after }: { version: number; action: AuditAction<"service">; after: unknown },
  statement: Statement,
): Promise<void> =>
  write(ctx.db, [
    statement,
    auditChange(ctx, actor, ["service", service.id, version], action, { before: service, after }),
  ]);
