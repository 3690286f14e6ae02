import { holdsTerms } from "#lib/text/fold.ts";
/** Somebody who can be searched for. */
export interface Findable {
  name: string;
  position: string;
}

/** Whose name or position holds every word of the search, in the given order; nobody without a word. */
export function findColleagues<T extends Findable>(people: readonly T[], search: string): T[] {
  return people.filter(({ name, position }) => holdsTerms(`${name} ${position}`, search));
}
