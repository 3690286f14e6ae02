import { found } from "#core/app-error.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { findServiceBySlug, isServiceUsed, type ServiceRow } from "#db/queries/units/services.ts";
import { findUnitBySlug, type UnitRow } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ManagedService {
  unit: UnitRow;
  /** null on the way to a new one. */
  service: ServiceRow | null;
  version: number;
  /** Something speaks of it: it can be taken out of use, but not deleted. */
  used: boolean;
}

/** A service as its officer changes it, or the unit alone (`slug` null) to add one. */
export async function viewManagedService(
  ctx: Context,
  unitSlug: string,
  slug: string | null,
): Promise<ManagedService> {
  authorise(ctx, "unit.manage");
  const unit = found(await findUnitBySlug(ctx.db, unitSlug));
  authorise(ctx, "unit.manage", unit.id);
  if (slug === null) return { unit, service: null, version: 0, used: false };
  const service = found(await findServiceBySlug(ctx.db, unit.id, slug));
  const [version, used] = await Promise.all([
    auditVersion(ctx.db, "service", service.id),
    isServiceUsed(ctx.db, service.id),
  ]);
  return { unit, service, version, used };
}
