/** One cell of a breakdown: a value of a profile field (or a service) and how many chose it. */
export interface Cell {
  /** '' for respondents whose value is unknown: they are a cell like any other. */
  key: string;
  n: number;
}

/** Smallest cells that may be shown: profile groups, and services with an own index. */
export const SMALLEST_GROUP = 5;
export const SMALLEST_SERVICE = 10;

/**
 * Which cells of one breakdown may be published beside the total of all cells.
 *
 * Primary suppression hides every cell below the threshold. What an attacker can find by subtracting
 * shown cells from the total is the sum of the hidden ones; so, secondary suppression hides the next
 * smallest cell until the hidden ones together reach the threshold. (They are two at least then: one
 * alone is hidden only for being below it.) When that leaves nothing to show, the whole breakdown is
 * hidden. Empty cells hold nobody: they are never shown and hide nobody.
 * Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 * @param cells disjoint and complete: their sum is the published total
 * @param smallest `SMALLEST_GROUP` or `SMALLEST_SERVICE`
 * @returns keys of the cells that may be shown, in the order given; empty: "data belum cukup"
 */
export function shownCells(cells: readonly Cell[], smallest: number): string[] {
  const ascending = cells.filter(({ n }) => n > 0).toSorted((a, b) => a.n - b.n);
  let hidden = ascending.filter(({ n }) => n < smallest).length;
  while (hidden < ascending.length && !isSafe(ascending.slice(0, hidden), smallest)) hidden += 1;
  const shown = new Set(ascending.slice(hidden).map(({ key }) => key));
  return cells.filter(({ key }) => shown.has(key)).map(({ key }) => key);
}

/** No cell at all, or so many people that their sum may be known. */
const isSafe = (hidden: readonly Cell[], smallest: number): boolean =>
  hidden.length === 0 || hidden.reduce((sum, { n }) => sum + n, 0) >= smallest;
