import { type MissingPeriods, missingPeriods } from "#core/periods/missing-periods.ts";
import type { Period } from "#core/periods/period.ts";
import { type Comparable, comparableTrend } from "./comparability.ts";
import type { Figure, Interval } from "./index-report.ts";

/** One point of a trend, with what decides whether it may stand on the line. */
export interface TrendPoint extends Figure {
  survey: string;
  period: Period;
  n: number;
  interval: Interval | null;
}

/** Where the line breaks: these periods have no result that may stand on it. */
export interface TrendGap {
  missing: MissingPeriods;
}

export interface Trend {
  /** Oldest first; the last one is the newest. */
  points: TrendPoint[];
  /** The points with the gaps between them. */
  rows: (TrendPoint | TrendGap)[];
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
      period: periodOf(period),
      n,
      ikm,
      grade,
      interval,
    }),
  );
  return { points, rows: withGaps(points), left: results.length - points.length };
}

const periodOf = ({ key, kind, year, number, startsOn, endsOn }: Period): Period => ({
  key,
  kind,
  year,
  number,
  startsOn,
  endsOn,
});

function withGaps(points: readonly TrendPoint[]): Trend["rows"] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    const missing = before === undefined ? null : missingPeriods(before.period, point.period);
    return missing === null ? [point] : [{ missing }, point];
  });
}
