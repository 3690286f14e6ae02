import { finitePopulationCorrection } from "./finite-population-correction.ts";
import { type SampleSums, sampleVariance } from "./sample-variance.ts";

/**
 * Standard error of a mean: √(s²/n · fpc).
 * @returns null for n = 1, where no spread can be known
 */
export function standardError(sums: SampleSums, population: number | null): number | null {
  const remaining = finitePopulationCorrection(sums.n, population);
  if (sums.n < 2) return null;
  return Math.sqrt((sampleVariance(sums) / sums.n) * remaining);
}
