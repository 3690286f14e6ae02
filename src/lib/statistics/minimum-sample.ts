import { roundHalfUp } from "./round-half-up.ts";

/**
 * Sample size for a known population, S = X²·N·P(1−P) / (d²(N−1) + X²·P(1−P)) with X² = 3.841,
 * P = 0.5, d = 0.05, rounded half up. Krejcie & Morgan (1970), Educational and Psychological
 * Measurement 30; annex of PermenPANRB 14/2017. Both sides are multiplied by 100,000 to stay whole.
 * @param population N ≥ 1
 */
export const minimumSample = (population: number): number =>
  roundHalfUp(
    {
      numerator: 96_025n * BigInt(population),
      denominator: 250n * BigInt(population) + 95_775n,
    },
    0,
  );
