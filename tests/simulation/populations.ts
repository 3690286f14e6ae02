import type { Random } from "#lib/seeded-random.ts";

/** How many elements a form has here. */
export const ELEMENTS = 9;

/** Draws the total of one form; `day` shifts the mood of a whole day. */
export type Draw = (random: Random, day?: number) => number;

/** Totals of 49 real forms of nine elements (Σ 1389, Σ² 39,839; the index is 78.74). */
const REAL = [
  29, 25, 30, 30, 25, 29, 27, 31, 27, 31, 32, 26, 29, 33, 25, 26, 27, 32, 29, 23, 25, 32, 26, 29,
  23, 29, 34, 29, 22, 30, 28, 31, 29, 26, 29, 30, 28, 23, 29, 28, 29, 27, 32, 29, 31, 33, 20, 33,
  29,
];

/**
 * Forms whose nine answers share a person's mood: latent normal values with correlation `rho`, cut at
 * −1, 0 and 1.2 after a shift.
 */
const graded =
  (shift: number, rho = 0.4): Draw =>
  (random, day = 0) => {
    const mood = Math.sqrt(rho) * random.normal();
    let total = 0;
    for (let at = 0; at < ELEMENTS; at += 1) {
      const value = shift + day + mood + Math.sqrt(1 - rho) * random.normal();
      total += value < -1 ? 1 : value < 0 ? 2 : value < 1.2 ? 3 : 4;
    }
    return total;
  };

/** People who give one score to everything. */
const straight =
  (weights: readonly [number, number, number, number]): Draw =>
  (random) => {
    const [one, two, three, four] = weights;
    return ELEMENTS * Number(random.weighted({ "1": one, "2": two, "3": three, "4": four }));
  };

/** Nearly all give 4 to everything; half of the others miss by one, the rest by up to nine. */
const nearHundred =
  (share: number): Draw =>
  (random) => {
    if (random.chance(share)) return 36;
    return random.chance(0.5) ? 35 : random.between(27, 35);
  };

export const POPULATIONS: Record<string, Draw> = {
  "real forms": (random) => random.pick(REAL),
  "middle B": graded(0.5),
  "high A": graded(1.6),
  "very high": graded(2.2, 0.5),
  "straight-liners": straight([0.02, 0.05, 0.43, 0.5]),
  "straight, near 100": straight([0, 0.01, 0.05, 0.94]),
  "near 100, few far below": nearHundred(0.9),
};

/** The middle population, moved by about so many index points. */
export const moved = (points: number): Draw => graded(0.5 + points / 17.5);
