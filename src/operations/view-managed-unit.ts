import { reach } from "#core/access/policy.ts";
import { AppError } from "#core/app-error.ts";
import type { Unit } from "#core/units/unit.ts";
import { auditVersion } from "#db/queries/audit.ts";
import { findServicesOfUnit, type ServiceRow } from "#db/queries/services.ts";
import { findUnitBySlug, listUnits, subtreeIds, type UnitListItem } from "#db/queries/units.ts";
import { authorise } from "./authorise.ts";
import type { Context } from "./context.ts";

export interface ManagedUnit {
  unit: Unit;
  /** To be sent back with a change. */
  version: number;
  services: ServiceRow[];
  /** The units it may stand below, by name. */
  parents: UnitListItem[];
}

/** A unit as its officer changes it. */
export async function viewManagedUnit(ctx: Context, slug: string): Promise<ManagedUnit> {
  authorise(ctx, "unit.manage");
  const row = await findUnitBySlug(ctx.db, slug);
  if (row === undefined) throw new AppError("not_found");
  authorise(ctx, "unit.manage", row.id);
  const [version, services, units, below] = await Promise.all([
    auditVersion(ctx.db, "unit", row.id),
    findServicesOfUnit(ctx.db, row.id),
    listUnits(ctx.db),
    subtreeIds(ctx.db, row.id),
  ]);
  const { id, parentId, ...rest } = row;
  const within = reach(ctx.actor, "unit.manage");
  return {
    unit: { ...rest, parent: units.find((unit) => unit.id === parentId)?.slug ?? null },
    version,
    services,
    parents: units.filter(
      (unit) =>
        unit.id === parentId ||
        (!below.includes(unit.id) && (within === null || within.includes(unit.id))),
    ),
  };
}
