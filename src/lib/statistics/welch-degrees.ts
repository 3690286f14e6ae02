/** An estimated mean: its standard error and the size of its sample. */
export interface EstimatedMean {
  standardError: number;
  n: number;
}

/**
 * Degrees of freedom of the difference of two means with unequal variances
 * (Welch–Satterthwaite; Welch 1947, Biometrika 34): (a² + b²)² / (a⁴/(n₁−1) + b⁴/(n₂−1)).
 * At least one standard error is above zero, both n ≥ 2.
 */
export function welchDegrees(a: EstimatedMean, b: EstimatedMean): number {
  // Shares of the larger error: squares of tiny errors would vanish below the smallest double.
  const unit = Math.max(a.standardError, b.standardError);
  const first = (a.standardError / unit) ** 2;
  const second = (b.standardError / unit) ** 2;
  return (first + second) ** 2 / (first ** 2 / (a.n - 1) + second ** 2 / (b.n - 1));
}
