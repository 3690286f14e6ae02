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
  const placed = new Set<string>();
  const nodeOf = (row: T): CascadeNode<T> => {
    placed.add(row.id);
    return { row, children: rows.filter((each) => serves(each, row)).map(nodeOf) };
  };
  const serves = (each: T, row: T): boolean => each.servesId === row.id && !placed.has(each.id);
  const ids = new Set(rows.map(({ id }) => id));
  const tops = rows.filter(({ servesId }) => servesId === null || !ids.has(servesId)).map(nodeOf);
  const circles = rows.flatMap((row) => (placed.has(row.id) ? [] : [nodeOf(row)]));
  return [...tops, ...circles];
}

/** A person of a cycle with his assessor: ids of employees. */
export interface LinePerson {
  employeeId: string;
  assessorId: string | null;
}

/** The superior, his superior and so on, the nearest first; nobody twice. */
export function lineAbove(people: readonly LinePerson[], employeeId: string): string[] {
  const assessorOf = new Map(people.map((person) => [person.employeeId, person.assessorId]));
  const line: string[] = [];
  let above = assessorOf.get(employeeId) ?? null;
  while (above !== null && above !== employeeId && !line.includes(above)) {
    line.push(above);
    above = assessorOf.get(above) ?? null;
  }
  return line;
}

/** Everybody below a person, however deep. */
export const lineBelow = (people: readonly LinePerson[], employeeId: string): string[] =>
  people
    .filter((person) => lineAbove(people, person.employeeId).includes(employeeId))
    .map((person) => person.employeeId);
