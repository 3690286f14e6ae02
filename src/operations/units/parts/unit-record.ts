import type { Unit } from "#core/units/unit.ts";
import type { UnitListItem } from "#db/queries/units/units.ts";

/** A stored unit in the words of the domain. */
export function unitRecord(row: UnitListItem): Unit {
  const { id, parentId, parentSlug, parentName, successorId, ...unit } = row;
  return { ...unit, parent: parentSlug };
}
