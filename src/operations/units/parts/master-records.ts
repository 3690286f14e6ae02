import type { Service } from "#core/units/service.ts";
import type { Unit } from "#core/units/unit.ts";
import type { listServices } from "#db/queries/units/services.ts";
import type { UnitListItem } from "#db/queries/units/units.ts";

/** A stored unit in the words of the domain. */
export function toUnit(row: UnitListItem): Unit {
  const { id, parentId, parentSlug, parentName, successorId, ...unit } = row;
  return { ...unit, parent: parentSlug };
}

/** A stored service in the words of the domain. */
export function toService(row: Awaited<ReturnType<typeof listServices>>[number]): Service {
  const { id, unitId, unitSlug, ...service } = row;
  return { ...service, unit: unitSlug };
}
