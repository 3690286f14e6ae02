import type { TestedShare } from "#lib/statistics/combined-share.ts";
import { type DayTotals, designEffect } from "#lib/statistics/design-effect.ts";
import { finitePopulationCorrection } from "#lib/statistics/finite-population-correction.ts";
import { sampleVariance } from "#lib/statistics/sample-variance.ts";
import type { GroupTally } from "./tally.ts";

/**
 * What a sample says of all users: its index as a share of the scale, p = (IKM − 25) / 75, with the
 * precision of it. Every interval and every comparison of the product is made from this.
 */
export interface Estimate extends TestedShare {
  /** How many answered. */
  n: number;
}

/** What decides how precise a sample of n is, beside its own spread. */
export interface Design {
  /** N: how many could have answered; null for no end of them. */
  population: number | null;
  /** How much days widen the variance, and how many days there were; null where that is not known. */
  days: { deff: number; days: number } | null;
}

/** n answers to x elements: Σt of their totals, and the variance of t. */
export interface Sample {
  n: number;
  sum: number;
  variance: number;
}

/** Below this many answers or days the spread between days is itself chance. */
const DEFF_FROM = { answers: 30, days: 5 };

/** From one to four: the width of the scale of an answer. */
const WIDTH = 3;

/**
 * v = s²/n · (N − n)/N · deff on the scale from 0 to 1 (Cochran 1977, 2.6; Kish 1965, 8.2). Where days
 * widen the variance it is one of days: then their number less one are its degrees of freedom (Korn &
 * Graubard 1998), else n − 1.
 * @param x how many elements t is the total of
 * @returns null for n = 1, where no spread can be known, and for n > N, where N cannot be right
 */
export function estimateSample(
  { n, sum, variance }: Sample,
  x: number,
  { population, days }: Design,
): Estimate | null {
  const remaining = finitePopulationCorrection(n, population);
  if (remaining === null || n < 2) return null;
  const widens = days !== null && days.deff > 1;
  const left = widens ? remaining * days.deff : remaining;
  return {
    n,
    share: (sum / (n * x) - 1) / WIDTH,
    variance: (variance / n / (WIDTH * x) ** 2) * left,
    size: n / left,
    degrees: widens ? days.days - 1 : n - 1,
  };
}

/** The same from Σt and Σt². */
export const estimateOf = (group: GroupTally, x: number, design: Design): Estimate | null =>
  estimateSample(
    { n: group.n, sum: group.sum, variance: group.n < 2 ? 0 : sampleVariance(group) },
    x,
    design,
  );

/** The design effect of days; null where too few days or answers tell it. */
export function daysOf(group: GroupTally, totals: DayTotals | null): Design["days"] {
  if (totals === null || group.n < DEFF_FROM.answers || totals.days < DEFF_FROM.days) return null;
  const deff = designEffect(group, totals);
  return deff === null ? null : { deff, days: totals.days };
}
