/** Two-sided quantiles of the normal distribution for 95 % and 99.8 %. */
const Z95 = 1.959964;
const Z998 = 3.090232;

/** Between which limits a mean of n values lies by chance alone in 95 and in 99.8 of 100 cases. */
export interface FunnelLimits {
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

/**
 * Control limits of a funnel plot for means: target ± z · s / √n. Spiegelhalter (2005), Statistics
 * in Medicine 24, 1185–1202. No correction for small populations, none for overdispersion.
 * @param deviation standard deviation s of single values
 * @param n ≥ 1
 */
export function funnelLimits(target: number, deviation: number, n: number): FunnelLimits {
  const error = deviation / Math.sqrt(n);
  return {
    low95: target - Z95 * error,
    high95: target + Z95 * error,
    low998: target - Z998 * error,
    high998: target + Z998 * error,
  };
}
