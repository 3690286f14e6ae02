/** Somebody who can be searched for. */
export interface Findable {
  name: string;
  position: string;
}

const plain = (text: string): string => text.normalize("NFKD").toLowerCase();

/** Whose name or position holds every word of the search, in the given order; nobody without a word. */
export function findColleagues<T extends Findable>(people: readonly T[], search: string): T[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return people.filter(({ name, position }) => {
    const text = plain(`${name} ${position}`);
    return words.every((word) => text.includes(word));
  });
}
