import type { EstimatedShare } from "./wilson-interval.ts";

/** One of several independent samples: its estimate, its degrees of freedom and its weight. */
export interface WeightedShare {
  estimate: TestedShare;
  /** ≥ 0, at least one above. */
  weight: number;
}

/** An estimated share that can be tested. */
export interface TestedShare extends EstimatedShare {
  /** Degrees of freedom of the variance. */
  degrees: number;
}

/**
 * A weighted mean of independent estimates with its own precision: variance Σw²v / (Σw)²
 * (Cochran 1977, 5.3 and 5.4), degrees of freedom by Satterthwaite (1946), Biometrics 2:
 * (Σw²v)² / Σ((w²v)²/degrees). Without any spread the degrees add up.
 */
export function combinedShare(parts: readonly WeightedShare[]): TestedShare {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const weighed = parts.map(({ estimate, weight }) => ({ ...estimate, weight: weight / total }));
  let [share, variance, unit, squares, degrees] = [0, 0, 0, 0, 0];
  for (const part of weighed) {
    const own = part.weight ** 2 * part.variance;
    share += part.weight * part.share;
    variance += own;
    unit += part.weight ** 2 / part.size;
    squares += own ** 2 / part.degrees;
    degrees += part.degrees;
  }
  return {
    share,
    variance,
    size: 1 / unit,
    degrees: squares > 0 ? variance ** 2 / squares : degrees,
  };
}
