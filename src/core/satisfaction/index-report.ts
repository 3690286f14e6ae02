/** Grades of PermenPANRB 14/2017: A Sangat Baik, B Baik, C Kurang Baik, D Tidak Baik. */
export type Grade = "A" | "B" | "C" | "D";

export interface ElementResult {
  key: string;
  n: number;
  /** Σ of the scores. */
  sum: number;
  /** Mean score, four decimals, half up. */
  nrr: number;
  /** NRR × 25 from the integer sum, two decimals, half up. */
  index: number;
  grade: Grade;
}

export interface Figure {
  ikm: number;
  grade: Grade;
}

export interface Interval {
  low: number;
  high: number;
  /** 0.95 */
  level: number;
}

export type SampleStatus = "met" | "not-met";

/** How several tallies become one figure. */
export type Pooling = "respondents" | "mean-of-units";

/** What the figures were computed with; printed and published beside them. */
export interface Method {
  /** Version of our own computation, e.g. "tanggap-ikm/1". */
  version: string;
  legalBasis: string;
  /** Answer scale and index scale, e.g. "1-4 to 25-100". */
  scale: string;
  /** The grade bands in force. */
  bands: string;
  /** "respondents": all answers in one pool; "mean-of-units": the mean of the units' indices. */
  pooling: Pooling;
  /** "1/x" over the elements. */
  weights: string;
  rounding: string;
  interval: string;
  sample: string;
}

/** The satisfaction index of one tally (a unit's survey, or several pooled). n ≥ 1. */
export interface IndexReport extends Figure {
  n: number;
  population: number | null;
  minimumSample: number | null;
  sampleStatus: SampleStatus | null;
  elements: ElementResult[];
  interval: Interval | null;
  /** Standard error of the index in index points, six decimals; null where no interval is known. */
  standardError: number | null;
  /** The three elements with the lowest exact means; ties at the third place are all named. */
  lowest: string[];
  /** Analysis only, never official; null when the element set has no `biaya` or nothing else. */
  withoutBiaya: Figure | null;
  /**
   * What spreadsheets with rounded weights would print: 1/x cut to three and to two decimals.
   * For nine elements those are 0.111 and 0.11, which name the two whatever x is.
   */
  comparison: Record<"0.111" | "0.11", Figure>;
  /** n is so small that the figure says little (below 30). */
  smallSample: boolean;
  method: Method;
}
