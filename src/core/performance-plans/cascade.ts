/** A result in the cascade, with those that serve it. */
export interface CascadeNode<T> {
  row: T;
  children: CascadeNode<T>[];
}

/**
 * Results from the head to the staff: each below the one that it serves, in the given order. What
 * serves nothing, or something that is not among the rows, stands at the top. Every row stands
 * exactly once, also where people changed so that rows serve each other in a circle.
 */
export function buildCascade<T extends { id: string; servesId: string | null }>(
  rows: readonly T[],
): CascadeNode<T>[] {
  const below = Map.groupBy(rows, ({ servesId }) => servesId);
  const ids = new Set(rows.map(({ id }) => id));
  const placed = new Set<string>();
  const place = (list: readonly T[]): CascadeNode<T>[] =>
    list.flatMap((row) => {
      if (placed.has(row.id)) return [];
      placed.add(row.id);
      return [{ row, children: place(below.get(row.id) ?? []) }];
    });
  const tops = rows.filter(({ servesId }) => servesId === null || !ids.has(servesId));
  // What is left over serves each other in a circle.
  return [...place(tops), ...place(rows)];
}

/** A person of a cycle with his assessor: ids of employees. */
export interface LinePerson {
  employeeId: string;
  assessorId: string | null;
}

/** Whose assessor is who, by the employee's id. */
export type Assessors = ReadonlyMap<string, string | null>;

export const assessorsOf = (people: readonly LinePerson[]): Assessors =>
  new Map(people.map(({ employeeId, assessorId }) => [employeeId, assessorId]));

/** The superior, his superior and so on, the nearest first; nobody twice. */
export function lineAbove(assessors: Assessors, employeeId: string): string[] {
  const line: string[] = [];
  let above = assessors.get(employeeId) ?? null;
  while (above !== null && above !== employeeId && !line.includes(above)) {
    line.push(above);
    above = assessors.get(above) ?? null;
  }
  return line;
}

/** Everybody below a person, however deep. */
export const lineBelow = (assessors: Assessors, employeeId: string): string[] =>
  [...assessors.keys()].filter((each) => lineAbove(assessors, each).includes(employeeId));
