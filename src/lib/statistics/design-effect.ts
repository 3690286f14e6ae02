import { type SampleSums, sampleVariance } from "./sample-variance.ts";

/** What the spread between days needs of them, in integers; disjoint days simply add up. */
export interface DayTotals {
  /** How many days had answers. */
  days: number;
  /** Σ of the squared totals of the days. */
  sumOfSquares: number;
  /** Σ over days of answers × total. */
  products: number;
  /** Σ of the squared numbers of answers. */
  squares: number;
}

/**
 * How much larger the variance of a mean is because answers come in days: the variance between days,
 * k/(k − 1) · Σ(Σt − n·mean)² / n², over that of as many single answers, s²/n. Kish (1965), Survey
 * Sampling, 5.4 and 8.2; Cochran (1977), 9A.2 and 11.8. Differences are taken in integers.
 * @param sums n ≥ 2
 * @returns null for one day, without spread, or where no day holds two answers
 */
export function designEffect(sums: SampleSums, days: DayTotals): number | null {
  const variance = sampleVariance(sums);
  if (days.days < 2 || days.days === sums.n || variance === 0) return null;
  const [n, sum] = [BigInt(sums.n), BigInt(sums.sum)];
  const between =
    n * n * BigInt(days.sumOfSquares) -
    2n * n * sum * BigInt(days.products) +
    sum * sum * BigInt(days.squares);
  const spread = Number(between) / sums.n ** 3;
  return ((days.days / (days.days - 1)) * spread) / variance;
}
