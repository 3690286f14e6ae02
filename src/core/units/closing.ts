/** What keeps a unit in service, each with how much of it there is. */
export const OPEN_BUSINESS = [
  "topics",
  "contributions",
  "surveys",
  "actions",
  "people",
  "accounts",
  "consultations",
  "units",
] as const;
export type OpenBusiness = Record<(typeof OPEN_BUSINESS)[number], number>;

export const isDone = (business: OpenBusiness): boolean =>
  OPEN_BUSINESS.every((name) => business[name] === 0);

interface Followed {
  id: string;
  active: boolean;
  successorId: string | null;
}

/**
 * The unit in service that goes on with the work of one that left it, along the whole chain of
 * successors; null where nobody does.
 */
export function successorOf<T extends Followed>(
  units: ReadonlyMap<string, T>,
  unit: Followed,
): T | null {
  const seen = new Set([unit.id]);
  let next = units.get(unit.successorId ?? "");
  while (next !== undefined && !seen.has(next.id)) {
    if (next.active) return next;
    seen.add(next.id);
    next = units.get(next.successorId ?? "");
  }
  return null;
}
