/**
 * The urn of one person and one group of raters: for each item how many did not observe it and how
 * many gave 1, 2, 3 and 4. It is written as JSON of constant length, so that the database overwrites
 * it in place and the file keeps no trace of what came first.
 */

/** A filled form: for each item 1 to 4, or null for "not observed". */
export type Scores = Readonly<Record<string, number | null>>;

/** One item of an urn: [not observed, 1, 2, 3, 4]. */
export type ItemCounts = readonly [number, number, number, number, number];

const WIDTH = 3;
const PLACES = 5;

const written = (counts: readonly number[]): string =>
  `[${counts.map((count) => String(count).padStart(WIDTH)).join(",")}]`;

export const emptyCounts = (items: number): string =>
  written(Array.from({ length: items * PLACES }, () => 0));

/** A filled form as what it adds to the counts. @param itemKeys in the method's order */
export const countsOf = (itemKeys: readonly string[], scores: Scores): string =>
  written(
    itemKeys.flatMap((key) =>
      Array.from({ length: PLACES }, (_, place) => (place === (scores[key] ?? 0) ? 1 : 0)),
    ),
  );

/** The counts of an urn, item by item. */
export function readCounts(counts: string): ItemCounts[] {
  const flat: number[] = JSON.parse(counts);
  return Array.from({ length: flat.length / PLACES }, (_, at) => {
    const [unobserved = 0, one = 0, two = 0, three = 0, four = 0] = flat.slice(at * PLACES);
    return [unobserved, one, two, three, four];
  });
}

/** How many forms an urn has taken: every form says something to every item. */
export const formsIn = ([first]: readonly ItemCounts[]): number =>
  first === undefined ? 0 : first.reduce((sum, count) => sum + count, 0);

/** Longest comment, in characters. */
export const COMMENT_LENGTH = 300;
/** No character of a comment takes more bytes in UTF-8 JSON; quotes and comma come on top. */
const BYTES = 3;

/**
 * An empty list of words with blanks behind it: room for the words of so many raters, so that the
 * row never grows. Only where the writer must not be known.
 */
export const emptyWords = (raters: number): string =>
  "[]".padEnd(2 + raters * (COMMENT_LENGTH * BYTES + 3));
