import { type SampleSums, sampleVariance } from "./sample-variance.ts";

/**
 * Variance within several samples together: Σ(nᵢ − 1)sᵢ² / Σ(nᵢ − 1).
 * @param samples at least one, each with n ≥ 2
 */
export function pooledVariance(samples: readonly SampleSums[]): number {
  const degrees = samples.reduce((sum, { n }) => sum + n - 1, 0);
  const squares = samples.reduce((sum, each) => sum + (each.n - 1) * sampleVariance(each), 0);
  return squares / degrees;
}
