import type { Fraction } from "#lib/statistics/fraction.ts";
import { roundHalfUp } from "#lib/statistics/round-half-up.ts";
import { gradeOf } from "./grade.ts";
import type { Figure } from "./index-report.ts";

/** An exact index, rounded once to two decimals and only then graded. */
export function figureOf(index: Fraction): Figure {
  const ikm = roundHalfUp(index, 2);
  return { ikm, grade: gradeOf(ikm) };
}

/**
 * IKM = Σ(NRR × 1/x) × 25 = 25·Σ / (n·x), exact (PermenPANRB 14/2017).
 * @param sum Σ of all scores over all elements
 * @param n filled forms, ≥ 1
 * @param elementCount x ≥ 1
 */
export const exactIndex = (sum: number, n: number, elementCount: number): Fraction => ({
  numerator: 25n * BigInt(sum),
  denominator: BigInt(n) * BigInt(elementCount),
});
