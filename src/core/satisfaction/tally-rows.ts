import type { ScoreCounts, Tally } from "./tally.ts";

type Rows = readonly (readonly number[])[];

/**
 * Counts filled forms.
 * @param elements keys, in the order of the columns
 * @param rows one list of scores 1…4 per form, as long as `elements`
 */
export function tallyRows(elements: readonly string[], rows: Rows): Tally {
  const totals = rows.map(sum);
  return {
    n: rows.length,
    counts: Object.fromEntries(elements.map((key, at) => [key, countsOf(rows, at)])),
    totals: { sum: sum(totals), sumOfSquares: sum(totals.map((total) => total * total)) },
  };
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

function countsOf(rows: Rows, column: number): ScoreCounts {
  const times = (score: number) => rows.filter((row) => row[column] === score).length;
  return [times(1), times(2), times(3), times(4)];
}
