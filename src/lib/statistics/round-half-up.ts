import type { Fraction } from "./fraction.ts";

/**
 * Round half up: a remainder of exactly one half goes up ("dibulatkan ke atas bila ≥ 5").
 * Done in integers, therefore never disturbed by binary fractions (78.745 is not a double).
 * @returns the nearest number with so many decimals
 */
export function roundHalfUp({ numerator, denominator }: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const rounded = (2n * numerator * scale + denominator) / (2n * denominator);
  return Number(rounded) / Number(scale);
}
