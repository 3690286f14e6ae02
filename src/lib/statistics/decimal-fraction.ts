import type { Fraction } from "./fraction.ts";

/**
 * A decimal number exactly as it is written: 82.5 becomes 825/10, 1e-7 becomes 1/10000000. Binary
 * fractions never come in between.
 * @param value finite, ≥ 0
 */
export function decimalFraction(value: number): Fraction {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [whole = "", part = ""] = digits.split(".");
  const power = BigInt(Number(exponent) - part.length);
  const number = BigInt(whole + part);
  return power < 0n
    ? { numerator: number, denominator: 10n ** -power }
    : { numerator: number * 10n ** power, denominator: 1n };
}
