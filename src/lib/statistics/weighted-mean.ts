import type { Fraction } from "./fraction.ts";

/**
 * Exact weighted mean Σ(w·x) / Σw of at least one fraction: sum first, one division at the end.
 * @param values weights are integers, at least one of them above 0
 */
export function weightedMean(values: readonly { value: Fraction; weight: number }[]): Fraction {
  let numerator = 0n;
  let denominator = 1n;
  let weights = 0n;
  for (const { value, weight } of values) {
    const part = value.numerator * BigInt(weight);
    numerator = numerator * value.denominator + part * denominator;
    denominator *= value.denominator;
    weights += BigInt(weight);
  }
  return { numerator, denominator: denominator * weights };
}
