import { SMALLEST_GROUP } from "#lib/statistics/suppression.ts";

/**
 * Comments of an open survey wait in an urn. With each step of the figures some come out to be
 * screened, but five drawn by lot stay behind until the survey closes: whoever reads the database at
 * any moment cannot tell a comment that has just come in from one of the first day, and so not which
 * answer it came with.
 */
const STAYING = SMALLEST_GROUP;

/** Room of an urn in bytes: it grows by so much at a time, so that its row is overwritten in place. */
export const URN_BYTES = 3_800;

/** A comment under a random name. */
export interface NamedComment {
  id: string;
  text: string;
}

export const wordsIn = (urn: string): string[] => JSON.parse(urn);

/** Which comments come out, in the order of their names, and which stay. @param named all in the urn */
export function drawComments(named: readonly NamedComment[]): {
  out: NamedComment[];
  staying: string[];
} {
  const drawn = named.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const many = Math.max(0, drawn.length - STAYING);
  return {
    out: drawn.slice(0, many),
    staying: drawn
      .slice(many)
      .map(({ text }) => text)
      .toSorted(),
  };
}
