/** How often each score was given: [score 1, score 2, score 3, score 4]. */
export type ScoreCounts = readonly [number, number, number, number];

/**
 * All that an index needs of the answers, in integers. `sum` and `sumOfSquares` are Σt and Σt² over
 * the respondents' totals t (t = sum of one respondent's scores); they are null where only counts
 * are known, and then there is no interval.
 */
export interface Tally {
  n: number;
  /** Element key → counts, in the order of the instrument. */
  counts: Readonly<Record<string, ScoreCounts>>;
  totals: { sum: number; sumOfSquares: number } | null;
}

/** n, Σt and Σt² of one group of respondents (a gender, an age band, a service…). */
export interface GroupTally {
  n: number;
  sum: number;
  sumOfSquares: number;
}
