import type { Estimate } from "#core/satisfaction/estimate.ts";
import type { Interval } from "#core/satisfaction/index-report.ts";
import { indexOf, LEVEL } from "#core/satisfaction/interval.ts";
import { sampleMean } from "#lib/statistics/sample-mean.ts";
import { testOfMean } from "#lib/statistics/test-of-mean.ts";
import { twoDecimals } from "./effect.ts";

/** Below so many units their mean change says nothing. */
const FEWEST_UNITS = 5;
const RANGE = 75;

/** A unit's change beside that of units that had no such training. */
export interface ComparedChange {
  /** How many units it is compared with. */
  units: number;
  /** Their mean change in index points, two decimals. */
  usual: number;
  /** The unit's change minus theirs, two decimals. */
  difference: number;
  interval: Interval;
  verdict: "higher" | "lower" | "alike";
}

/**
 * Difference in differences of one unit against k others (Angrist & Pischke 2009, 5.2): its change
 * less their mean change, with the spread s of their changes for what a unit changes by anyway:
 * √(s²/k + max(s², v)), v the sampling variance of the unit's own change, t with k − 1 degrees
 * (Crawford & Howell 1998, for one case against a small group).
 * @param others changes in index points
 * @returns null below five others
 */
export function changeBeside(
  { before, after }: { before: Estimate; after: Estimate },
  others: readonly number[],
): ComparedChange | null {
  if (others.length < FEWEST_UNITS) return null;
  const usual = sampleMean(others);
  const spread = usual.standardError ** 2 * usual.n;
  const own = RANGE ** 2 * (before.variance + after.variance);
  const difference = indexOf(after.share) - indexOf(before.share) - usual.mean;
  const standardError = Math.sqrt(spread / usual.n + Math.max(spread, own));
  const found = testOfMean({ mean: difference, standardError }, usual.n - 1, LEVEL);
  const beyond = found.chance < 1 - LEVEL;
  return {
    units: usual.n,
    usual: twoDecimals(usual.mean),
    difference: twoDecimals(difference),
    interval: { low: twoDecimals(found.low), high: twoDecimals(found.high), level: LEVEL },
    verdict: !beyond ? "alike" : difference > 0 ? "higher" : "lower",
  };
}
