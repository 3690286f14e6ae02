/** How often each score from 1 to 4 stands in each column of the answers so far. */
export type ColumnCounts = readonly (readonly number[])[];

/** Weights that spreadsheets here use, beside the exact one. */
const ROUNDED_WEIGHTS = [0.111, 0.11];
/** Half a unit of the second decimal, which is where spreadsheets cut. */
const NEAR = 0.0051;

/** The counts with one row of answers more. */
export function countAnswers(counts: number[][], scores: readonly number[]): void {
  for (const [at, score] of scores.entries()) {
    const column = counts[at] ?? [0, 0, 0, 0];
    counts[at] = column.map((times, place) => times + Number(place === score - 1));
  }
}

type Figure = (column: readonly number[], columns: number) => number[];

const sum = (column: readonly number[]): number =>
  column.reduce((total, times, at) => total + times * (at + 1), 0);
const sizeOf = (column: readonly number[]): number =>
  column.reduce((total, times) => total + times, 0);
const mean = (column: readonly number[]): number => sum(column) / sizeOf(column);
const share = (column: readonly number[], weight: number): number => mean(column) * weight;

/** What a line without a label may hold: each figure with every value that counts as it. */
const FIGURES: readonly Figure[] = [
  (column) => [sum(column)],
  (column) => [mean(column)],
  (column) => [mean(column) * 25],
  (column, columns) => [1 / columns, ...ROUNDED_WEIGHTS].map((weight) => share(column, weight)),
  (column) => [column.findIndex((times) => times > 0) + 1],
  (column) => [column.findLastIndex((times) => times > 0) + 1],
  (column) => middles(column),
  (column) => column.flatMap((times, at) => (times === Math.max(...column) ? at + 1 : [])),
];

/** The median, and both middle scores of an even number. */
function middles(column: readonly number[]): number[] {
  const upTo = column.map((_, at) => sizeOf(column.slice(0, at + 1)));
  const at = (place: number) => upTo.findIndex((seen) => seen >= place) + 1;
  const [low, high] = [at(Math.ceil(sizeOf(column) / 2)), at(Math.floor(sizeOf(column) / 2) + 1)];
  return [(low + high) / 2, low, high];
}

/**
 * Is this line a sum, mean, weighted mean, minimum, maximum, median or mode of the answers above?
 * @param values one for each column; null where the cell is empty
 */
export function isFigureOf(values: readonly (number | null)[], counts: ColumnCounts): boolean {
  if (counts.length === 0) return false;
  return FIGURES.some((figure) =>
    counts.every((column, at) => {
      const value = values[at];
      return (
        typeof value !== "number" || figure(column, counts.length).some((each) => near(each, value))
      );
    }),
  );
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR;
