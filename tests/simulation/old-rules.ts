import type { Estimate } from "#core/satisfaction/estimate.ts";
import { criticalT } from "#lib/statistics/critical-t.ts";
import { welchDegrees } from "#lib/statistics/welch-degrees.ts";

/** What the product said before, and what most offices say: the measure for the better rules. */

/** Index ± t · standard error holds the truth. */
export function plainIntervalHolds(estimate: Estimate, truth: number): boolean {
  const reach = criticalT(0.95, estimate.degrees) * 75 * Math.sqrt(estimate.variance);
  return Math.abs(25 + 75 * estimate.share - truth) <= reach + 0.005;
}

/** Welch's test of one pair, as if it were the only one. */
export function plainlyApart(a: Estimate, b: Estimate): boolean {
  const difference = Math.abs(a.share - b.share);
  const [errorA, errorB] = [Math.sqrt(a.variance), Math.sqrt(b.variance)];
  const error = Math.hypot(errorA, errorB);
  if (error === 0) return difference > 0;
  const degrees = welchDegrees(
    { standardError: errorA, n: a.n },
    { standardError: errorB, n: b.n },
  );
  return difference > criticalT(0.95, degrees) * error;
}
