import type { PeriodKind } from "#core/periods/period-kind.ts";
import { type Comparable, comparableTrend } from "./comparability.ts";
import type { Figure, Interval } from "./index-report.ts";

/** One point of a trend, with what decides whether it may stand on the line. */
export interface TrendPoint extends Figure {
  survey: string;
  period: { key: string; kind: PeriodKind; year: number; number: number };
  n: number;
  interval: Interval | null;
}

export interface Trend {
  /** Oldest first; the last one is the newest. */
  points: TrendPoint[];
  /** How many earlier results were left out, because they were measured differently. */
  left: number;
}

/**
 * A trend over results that may be compared with the newest one: same scale, bands, elements and
 * pooling. @param results oldest first
 */
export function buildTrend(results: readonly (TrendPoint & Comparable)[]): Trend {
  const points = comparableTrend(results).map(
    ({ survey, period, n, ikm, grade, interval }): TrendPoint => ({
      survey,
      period,
      n,
      ikm,
      grade,
      interval,
    }),
  );
  return { points, left: results.length - points.length };
}
