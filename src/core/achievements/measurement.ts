import type { Figure, Interval } from "#core/satisfaction/index-report.ts";
import type { Fraction } from "#lib/statistics/fraction.ts";

/** Why something cannot be counted. It is said, and never taken for zero. */
export const MISSING_REASONS = [
  "no-survey", // nothing was asked in this cycle
  "not-published",
  "withdrawn", // a publication was taken back: its figures are in question
  "too-few", // fewer cases than may be shown, or than say anything
  "not-comparable", // other scale or bands than the newest publication
  "no-cases", // nobody posted, nothing was due
  "no-evidence", // no realisation, or one without proof
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** A survey of the cycle that brought nothing in, and why. */
export interface Gap {
  survey: string;
  period: string;
  reason: MissingReason;
}

/** Down to the version of the publication and the checksum that it had. */
export interface Source {
  unit: string;
  survey: string;
  period: string;
  version: number;
  checksum: string;
}

/** What was measured for one indicator. */
export interface Measurement {
  /** Exact; null where nothing can be said. */
  value: Fraction | null;
  /** With so many decimals it is printed. */
  decimals: number;
  /** Respondents, posts or actions; null where nothing is counted. */
  n: number | null;
  /** Of the satisfaction index only. */
  figure: Figure | null;
  interval: Interval | null;
  /** Why there is no value. */
  missing: MissingReason | null;
  gaps: Gap[];
  sources: Source[];
  /** The latest day on which something was counted, YYYY-MM-DD; null for what is frozen for good. */
  asOf: string | null;
}

/** Nothing could be measured. */
export const unmeasured = (missing: MissingReason, gaps: Gap[] = []): Measurement => ({
  value: null,
  decimals: 0,
  n: null,
  figure: null,
  interval: null,
  missing,
  gaps,
  sources: [],
  asOf: null,
});
