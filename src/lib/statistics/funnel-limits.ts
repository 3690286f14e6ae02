/** Two-sided quantiles of the normal distribution for 95 % and 99.8 %. */
const Z95 = 1.959964;
const Z998 = 3.090232;

/** Between which limits a mean of n values lies by chance alone in 95 and in 99.8 of 100 cases. */
export interface FunnelLimits {
  low95: number;
  high95: number;
  low998: number;
  high998: number;
  /** 99.8 % again, with the usual differences between units; equal to the above without any. */
  lowUsual: number;
  highUsual: number;
}

/**
 * Control limits of a funnel plot for means: target ± z · s / √n. Spiegelhalter (2005), Statistics
 * in Medicine 24, 1185–1202; with between-unit variance target ± z · √(s²/n + τ²). No correction for
 * small populations.
 * @param spread `deviation`: standard deviation s of single values; `between`: τ²
 * @param n ≥ 1
 */
export function funnelLimits(
  target: number,
  { deviation, between }: { deviation: number; between: number },
  n: number,
): FunnelLimits {
  const error = deviation / Math.sqrt(n);
  return {
    low95: target - Z95 * error,
    high95: target + Z95 * error,
    low998: target - Z998 * error,
    high998: target + Z998 * error,
    lowUsual: target - Z998 * Math.hypot(error, Math.sqrt(between)),
    highUsual: target + Z998 * Math.hypot(error, Math.sqrt(between)),
  };
}
