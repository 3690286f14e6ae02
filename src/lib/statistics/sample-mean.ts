/** A mean of measured values with its standard error. */
export interface SampleMean {
  mean: number;
  standardError: number;
  n: number;
}

/** Arithmetic mean and s/√n. @param values at least two: one has no known spread */
export function sampleMean(values: readonly number[]): SampleMean {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n), n };
}
