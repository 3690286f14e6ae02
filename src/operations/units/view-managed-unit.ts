import { reach } from "#core/access/policy.ts";
import { found } from "#core/app-error.ts";
import type { OpenBusiness } from "#core/units/closing.ts";
import type { Unit } from "#core/units/unit.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { countOpenBusiness } from "#db/queries/units/open-business.ts";
import { findServicesOfUnit, type ServiceRow } from "#db/queries/units/services.ts";
import {
  findUnitBySlug,
  listUnits,
  subtreeIds,
  type UnitListItem,
} from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface ManagedUnit {
  unit: Unit;
  /** To be sent back with a change. */
  version: number;
  /** Slug of who goes on with its work, and who could. */
  successor: string | null;
  heirs: UnitListItem[];
  /** What keeps it in service. */
  open: OpenBusiness;
  services: ServiceRow[];
  /** The units it may stand below, by name. */
  parents: UnitListItem[];
}

/** A unit as its officer changes it. */
export async function viewManagedUnit(ctx: Context, slug: string): Promise<ManagedUnit> {
  authorise(ctx, "unit.manage");
  const row = found(await findUnitBySlug(ctx.db, slug));
  authorise(ctx, "unit.manage", row.id);
  const [version, services, units, below] = await Promise.all([
    auditVersion(ctx.db, "unit", row.id),
    findServicesOfUnit(ctx.db, row.id),
    listUnits(ctx.db),
    subtreeIds(ctx.db, row.id),
  ]);
  const { id, parentId, successorId, ...rest } = row;
  const within = reach(ctx.actor, "unit.manage");
  return {
    unit: { ...rest, parent: units.find((unit) => unit.id === parentId)?.slug ?? null },
    version,
    successor: units.find((unit) => unit.id === successorId)?.slug ?? null,
    heirs: units.filter((unit) => unit.active && unit.id !== id && unit.kind !== "mitra"),
    open: await countOpenBusiness(ctx.db, id, await localToday(ctx)),
    services,
    parents: units.filter(
      (unit) =>
        unit.id === parentId ||
        (!below.includes(unit.id) && (within === null || within.includes(unit.id))),
    ),
  };
}
