import type { ScoreCounts, Tally } from "./tally.ts";

/**
 * Counts filled forms.
 * @param elements keys, in the order of the columns
 * @param rows one list of scores 1…4 per form, as long as `elements`
 */
export function tallyRows(
  elements: readonly string[],
  rows: readonly (readonly number[])[],
): Tally {
  const counts = elements.map((): [number, number, number, number] => [0, 0, 0, 0]);
  let sum = 0;
  let sumOfSquares = 0;
  for (const row of rows) {
    let total = 0;
    for (const [at, score] of row.entries()) {
      const column = counts[at];
      if (column !== undefined) column[(score - 1) as 0 | 1 | 2 | 3] += 1;
      total += score;
    }
    sum += total;
    sumOfSquares += total * total;
  }
  const named = elements.map((key, at): [string, ScoreCounts] => [key, counts[at] ?? [0, 0, 0, 0]]);
  return { n: rows.length, counts: Object.fromEntries(named), totals: { sum, sumOfSquares } };
}
