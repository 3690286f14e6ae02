import type { Estimate } from "./random-effects.ts";

/** So many at either end are drawn in: the outliers that are looked for must not hide themselves. */
const WINSORISED = 0.1;

/**
 * How much units usually differ beyond chance (τ², additive model), for funnels in which most units
 * fall outside the limits of chance. Spiegelhalter (2005), Quality and Safety in Health Care 14,
 * 347–351: z-scores winsorised at 10 %, φ = Σz²/k, τ² = (kφ − (k − 1)) / (Σw − Σw²/Σw), at least 0.
 * @param estimates at least two, with variances above 0
 */
export function overdispersion(estimates: readonly Estimate[], target: number): number {
  const scores = winsorised(
    estimates.map(({ value, variance }) => (value - target) / Math.sqrt(variance)),
  );
  const spread = scores.reduce((sum, z) => sum + z ** 2, 0);
  const weights = estimates.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  return Math.max(0, (spread - (estimates.length - 1)) / (total - squares / total));
}

/** In ascending order, the outer tenths replaced by their nearest neighbour inside. */
function winsorised(values: readonly number[]): number[] {
  const ascending = values.toSorted((a, b) => a - b);
  const cut = Math.floor(ascending.length * WINSORISED);
  const inside = ascending.slice(cut, ascending.length - cut);
  return ascending.map((value) =>
    Math.min(Math.max(value, Number(inside[0])), Number(inside.at(-1))),
  );
}
