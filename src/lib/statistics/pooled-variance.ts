/**
 * Variance within several samples together: Σ(nᵢ − 1)sᵢ² / Σ(nᵢ − 1).
 * @param samples at least one with n ≥ 2
 */
export function pooledVariance(samples: readonly { n: number; variance: number }[]): number {
  const degrees = samples.reduce((sum, { n }) => sum + n - 1, 0);
  const squares = samples.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0);
  return squares / degrees;
}
