import type { Part } from "#core/publications/combine-snapshots.ts";
import { type Design, type Estimate, estimateOf } from "#core/satisfaction/estimate.ts";
import { methodFor } from "#core/satisfaction/method.ts";
import type { GroupTally } from "#core/satisfaction/tally.ts";
import type { Random } from "#lib/seeded-random.ts";
import { type Draw, ELEMENTS } from "./populations.ts";

const NO_END: Design = { population: null, days: null };

export const sumsOf = (totals: readonly number[]): GroupTally => ({
  n: totals.length,
  sum: totals.reduce((sum, total) => sum + total, 0),
  sumOfSquares: totals.reduce((sum, total) => sum + total ** 2, 0),
});

export const drawForms = (draw: Draw, n: number, random: Random): number[] =>
  Array.from({ length: n }, () => draw(random));

/** So many without repetition. */
export function drawFrom(people: readonly number[], n: number, random: Random): number[] {
  const left = [...people];
  return Array.from({ length: n }, () => {
    const at = random.between(0, left.length - 1);
    const [chosen = 0] = left.splice(at, 1);
    return chosen;
  });
}

/** @throws Error for a single form: simulations draw more */
export function estimate(totals: readonly number[], design = NO_END): Estimate {
  const found = estimateOf(sumsOf(totals), ELEMENTS, design);
  if (found === null) throw new Error("no estimate of one form");
  return found;
}

/** The index that everybody together would have, in index points. */
export const indexOfAll = (totals: readonly number[]): number =>
  (25 * totals.reduce((sum, total) => sum + total, 0)) / totals.length / ELEMENTS;

/** The index of an endless population, by a large sample of it. */
export const truthOf = (draw: Draw, random: Random): number =>
  indexOfAll(drawForms(draw, 100_000, random));

/** How often each score was given, for an element of this sum: all as near to its mean as can be. */
function countsOf(sum: number, n: number): [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  const lower = Math.min(3, Math.floor(sum / n));
  const higher = sum - lower * n;
  counts[lower] = higher;
  counts[lower - 1] = n - higher;
  return counts;
}

/** A survey as publications are, its sum dealt out evenly to the elements. */
export function partOf(totals: readonly number[], population: number | null): Part {
  const { n, sum, sumOfSquares } = sumsOf(totals);
  const rest = sum % ELEMENTS;
  const elements = Array.from({ length: ELEMENTS }, (_, at) => {
    const own = Math.floor(sum / ELEMENTS) + (at < rest ? 1 : 0);
    const result = { n, sum: own, nrr: 0, index: 0, grade: "B" as const };
    return { key: `u${at + 1}`, ...result, counts: countsOf(own, n) };
  });
  const method = methodFor("PermenPANRB 14/2017");
  return { n, population, index: { totals: { sum, sumOfSquares }, method, elements } };
}
