import quantile from "@stdlib/stats-base-dists-t-quantile";

/**
 * Two-sided critical value of Student's t: P(|T| ≤ t) = level.
 * @param level confidence, e.g. 0.95
 * @param degrees degrees of freedom, > 0 (may be fractional, as in Welch's test)
 */
export const criticalT = (level: number, degrees: number): number =>
  quantile((1 + level) / 2, degrees);
