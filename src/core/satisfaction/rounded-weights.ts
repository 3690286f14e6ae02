import { figureOf } from "./figure.ts";
import type { Figure } from "./index-report.ts";

/**
 * What a spreadsheet prints that uses a weight cut to a few decimals instead of 1/x:
 * Σ(NRR × w) × 25 with w = ⌊10^decimals / x⌋ / 10^decimals (x = 9: 0.111 or 0.11; x = 11: 0.090
 * or 0.09). Computed exactly and rounded once, so the difference shown is that of the weight alone.
 */
export function figureWithCutWeight(
  sum: number,
  n: number,
  elementCount: number,
  decimals: number,
): Figure {
  const scale = 10n ** BigInt(decimals);
  const weight = scale / BigInt(elementCount);
  return figureOf({ numerator: 25n * BigInt(sum) * weight, denominator: BigInt(n) * scale });
}
