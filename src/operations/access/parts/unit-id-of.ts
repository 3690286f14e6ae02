import type { Assignment } from "#core/access/assignment.ts";

/** Slug → id of every unit. */
export type UnitIds = ReadonlyMap<string, string>;

export const unitIdOf = ({ unitSlug }: Assignment, units: UnitIds): string | null =>
  unitSlug === null ? null : (units.get(unitSlug) ?? null);
