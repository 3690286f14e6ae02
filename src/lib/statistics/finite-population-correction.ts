/**
 * Share of the variance that remains when n of N are drawn without replacement: (N − n) / (N − 1).
 * Cochran, Sampling Techniques (1977), 2.6. A complete count (n ≥ N) leaves none; an unknown
 * population (null) is taken as infinite.
 */
export function finitePopulationCorrection(n: number, population: number | null): number {
  if (population === null) return 1;
  return n >= population ? 0 : (population - n) / (population - 1);
}
