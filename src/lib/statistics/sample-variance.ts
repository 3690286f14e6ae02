/** What a mean and a variance need of a sample, in integers: n, Σt and Σt². */
export interface SampleSums {
  n: number;
  sum: number;
  sumOfSquares: number;
}

/**
 * Unbiased sample variance s² = (n·Σt² − (Σt)²) / (n·(n − 1)).
 * The difference is taken in integers: no cancellation, however large n is.
 * @param sums n ≥ 2
 */
export function sampleVariance({ n, sum, sumOfSquares }: SampleSums): number {
  const size = BigInt(n);
  const spread = size * BigInt(sumOfSquares) - BigInt(sum) ** 2n;
  return Number(spread) / Number(size * (size - 1n));
}
