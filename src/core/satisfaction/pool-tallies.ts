import type { ScoreCounts, Tally } from "./tally.ts";

/**
 * The tally of all respondents together: the default way to one figure for several services or
 * units. Same as counting the union of the forms. Where one part knows no totals, the pool knows none.
 * @param tallies at least one, all with the same set of elements (check with `areComparable` first)
 * @throws RangeError for different element sets: their indices must never be pooled
 */
export function poolTallies(tallies: readonly Tally[]): Tally {
  const [first, ...rest] = tallies;
  if (first === undefined) throw new RangeError("nothing to pool");
  return rest.reduce(merge, first);
}

function merge(a: Tally, b: Tally): Tally {
  if (Object.keys(a.counts).length !== Object.keys(b.counts).length) throw differentElements();
  const counts = Object.entries(a.counts).map(([key, scores]): [string, ScoreCounts] => {
    const other = b.counts[key];
    if (other === undefined || !Object.hasOwn(b.counts, key)) throw differentElements();
    return [key, addCounts(scores, other)];
  });
  return { n: a.n + b.n, counts: Object.fromEntries(counts), totals: addTotals(a, b) };
}

const differentElements = () => new RangeError("tallies of different elements cannot be pooled");

const addCounts = (a: ScoreCounts, b: ScoreCounts): ScoreCounts => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
  a[3] + b[3],
];

function addTotals({ totals: a }: Tally, { totals: b }: Tally): Tally["totals"] {
  if (a === null || b === null) return null;
  return { sum: a.sum + b.sum, sumOfSquares: a.sumOfSquares + b.sumOfSquares };
}
