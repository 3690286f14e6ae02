import type { Fraction } from "./fraction.ts";

/** Exact arithmetic mean of at least one fraction: sum first, one division at the end. */
export function meanOfFractions(values: readonly Fraction[]): Fraction {
  let numerator = 0n;
  let denominator = 1n;
  for (const value of values) {
    numerator = numerator * value.denominator + value.numerator * denominator;
    denominator *= value.denominator;
  }
  return { numerator, denominator: denominator * BigInt(values.length) };
}
