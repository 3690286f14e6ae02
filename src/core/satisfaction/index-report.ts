import { z } from "zod";
import type { DayTotals } from "#lib/statistics/design-effect.ts";

/** Grades of PermenPANRB 14/2017: A Sangat Baik, B Baik, C Kurang Baik, D Tidak Baik. */
export const gradeSchema = z.enum(["A", "B", "C", "D"]);
export type Grade = z.infer<typeof gradeSchema>;

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

export const figureSchema = z.object({ ikm: z.number(), grade: gradeSchema });
export type Figure = z.infer<typeof figureSchema>;

export const intervalSchema = z.object({
  low: z.number(),
  high: z.number(),
  /** 0.95 */
  level: z.number(),
});
export type Interval = z.infer<typeof intervalSchema>;

export type SampleStatus = "met" | "not-met";

/** What the figures were computed with; printed and published beside them. */
export const methodSchema = z.object({
  /** Version of our own computation, e.g. "tanggap-ikm/1". */
  version: z.string(),
  legalBasis: z.string(),
  /** Answer scale and index scale, e.g. "1-4 to 25-100". */
  scale: z.string(),
  /** The grade bands in force. */
  bands: z.string(),
  /** "respondents": all answers in one pool; "mean-of-units": the mean of the units' indices. */
  pooling: z.enum(["respondents", "mean-of-units"]),
  /** "1/x" over the elements. */
  weights: z.string(),
  rounding: z.string(),
  interval: z.string(),
  sample: z.string(),
});
export type Method = z.infer<typeof methodSchema>;

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
  /** Degrees of freedom of it; null where no interval is known. */
  degrees: number | null;
  /** How much days widen the variance, two decimals; it counts above 1. null where nobody can tell. */
  deff: number | null;
  /** What `deff` was made from. */
  days: DayTotals | null;
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
