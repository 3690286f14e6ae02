/** An exact non-negative number: numerator ≥ 0, denominator > 0. Not necessarily in lowest terms. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** Exact quotient of two integers (safe integers; `above` ≥ 0, `below` > 0). */
export const fraction = (above: number, below: number): Fraction => ({
  numerator: BigInt(above),
  denominator: BigInt(below),
});
