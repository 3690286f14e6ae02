/** An estimate with its variance (the square of its standard error). */
export interface Estimate {
  value: number;
  /** Above 0. */
  variance: number;
}

export interface RandomEffects {
  /** Mean of the true values, weighted by 1 / (τ² + variance). */
  mean: number;
  /** τ²: how much the true values differ between units, beyond chance; 0 where nothing shows. */
  betweenVariance: number;
}

/**
 * Mean and between-unit variance by the method of moments of DerSimonian & Laird (1986), Controlled
 * Clinical Trials 7: τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)) with w = 1 / variance and
 * Q = Σw(y − ȳ)².
 * @param estimates at least two
 */
export function randomEffects(estimates: readonly Estimate[]): RandomEffects {
  const fixed = weigh(estimates, 0);
  const spread = estimates.reduce(
    (sum, { value, variance }) => sum + (value - fixed.mean) ** 2 / variance,
    0,
  );
  const beyondChance = spread - (estimates.length - 1);
  const scale = fixed.weights - fixed.squares / fixed.weights;
  const betweenVariance = Math.max(0, beyondChance / scale);
  return { mean: weigh(estimates, betweenVariance).mean, betweenVariance };
}

function weigh(estimates: readonly Estimate[], between: number) {
  let [weights, squares, values] = [0, 0, 0];
  for (const { value, variance } of estimates) {
    const weight = 1 / (between + variance);
    weights += weight;
    squares += weight ** 2;
    values += weight * value;
  }
  return { mean: values / weights, weights, squares };
}

/**
 * Empirical Bayes (James–Stein) estimate of one true value: drawn towards the mean by the share of
 * its variance that is chance, μ + τ² / (τ² + v) · (y − μ). Efron & Morris (1975), Journal of the
 * American Statistical Association 70; Morris (1983), ibid. 78. A value without variance stays.
 */
export function shrunkenEstimate(
  { value, variance }: Estimate,
  { mean, betweenVariance }: RandomEffects,
): number {
  if (variance === 0) return value;
  return mean + (betweenVariance / (betweenVariance + variance)) * (value - mean);
}
