/**
 * Share of the variance that remains when n of N are drawn without replacement: (N − n) / N, beside
 * s² with divisor n − 1. Cochran, Sampling Techniques (1977), 2.6. A complete count leaves none; an
 * unknown population (null) is taken as infinite.
 * @returns null for n > N: then N is not the number of those who could have answered
 */
export function finitePopulationCorrection(n: number, population: number | null): number | null {
  if (population === null) return 1;
  return n > population ? null : (population - n) / population;
}
