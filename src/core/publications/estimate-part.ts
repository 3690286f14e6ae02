import { daysOf, type Estimate, estimateSample, type Sample } from "#core/satisfaction/estimate.ts";
import type { GroupTally, ScoreCounts } from "#core/satisfaction/tally.ts";
import { combinedShare } from "#lib/statistics/combined-share.ts";
import { sampleVariance } from "#lib/statistics/sample-variance.ts";
import type { Part } from "./combine-snapshots.ts";
import { COST, isFree } from "./shared-elements.ts";

/**
 * Whom a statement is about: the people served in that time, of whom n of N were asked, or the service
 * as such, of which everybody that could have come is a sample. A change is about the service: two
 * complete counts of a service that has not changed still differ.
 */
type About = "people" | "service";

type Index = Part["index"];

/**
 * The index of one survey over some of its elements, with its precision.
 * @param keys elements that it asked, at least one
 * @returns null where no spread is known
 */
export function estimatePart(part: Part, keys: readonly string[], about: About): Estimate | null {
  const { n, index } = part;
  const whole = index.totals && { n, ...index.totals };
  return estimateSample(sampleOf(part, keys), keys.length, {
    population: about === "people" ? part.population : null,
    days: whole && daysOf(whole, index.days ?? null),
  });
}

/** The totals of one survey over some of its elements. */
export function sampleOf({ n, index }: Part, keys: readonly string[]): Sample {
  const totals = totalsOver(n, index, keys);
  if (totals !== null) return { n, sum: totals.sum, variance: n < 2 ? 0 : sampleVariance(totals) };
  const chosen = index.elements.filter(({ key }) => keys.includes(key));
  const sum = chosen.reduce((total, element) => total + element.sum, 0);
  return { n, sum, variance: largestVariance(chosen) };
}

/** Several surveys as one, each answer with the same weight, each survey with its own error. */
export function estimateParts(
  parts: readonly Part[],
  keys: readonly string[],
  about: About,
): Estimate | null {
  const estimates = parts.map((part) => estimatePart(part, keys, about));
  const known = estimates.filter((each) => each !== null);
  if (known.length < parts.length) return null;
  const n = known.reduce((sum, each) => sum + each.n, 0);
  return { n, ...combinedShare(known.map((estimate) => ({ estimate, weight: estimate.n }))) };
}

/** Σt and Σt² over these elements, where they follow from what was stored. */
function totalsOver(n: number, index: Index, keys: readonly string[]): GroupTally | null {
  const { totals, elements } = index;
  if (totals === null) return null;
  if (keys.length === elements.length) return { n, ...totals };
  if (keys.length !== elements.length - 1 || keys.includes(COST)) return null;
  if (isFree(index)) {
    // t − 4: (t − 4)² = t² − 8t + 16.
    const { sum, sumOfSquares } = totals;
    return { n, sum: sum - 4 * n, sumOfSquares: sumOfSquares - 8 * sum + 16 * n };
  }
  return index.totalsWithoutCost ? { n, ...index.totalsWithoutCost } : null;
}

/**
 * The largest variance that totals over these elements can have: that of elements which always rise
 * and fall together, (Σ s)². Wide, but never wrong, where nobody kept how they go together.
 */
function largestVariance(elements: readonly { n: number; sum: number; counts: ScoreCounts }[]) {
  const deviations = elements.map(({ n, sum, counts }) =>
    n < 2 ? 0 : Math.sqrt(sampleVariance({ n, sum, sumOfSquares: squaresOf(counts) })),
  );
  return deviations.reduce((total, deviation) => total + deviation, 0) ** 2;
}

/** Σ of the squared scores of one element. */
export const squaresOf = (counts: ScoreCounts): number =>
  counts.reduce((sum, count, at) => sum + count * (at + 1) ** 2, 0);
