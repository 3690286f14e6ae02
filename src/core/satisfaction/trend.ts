import { type MissingPeriods, missingPeriods } from "#core/periods/missing-periods.ts";
import type { Period } from "#core/periods/period.ts";
import { type Comparable, comparableTrend } from "./comparability.ts";
import type { Figure, Interval, Method } from "./index-report.ts";
import type { Judgement } from "./told-apart.ts";

/** One point of a trend, with what decides whether it may stand on the line. */
export interface TrendPoint extends Figure {
  survey: string;
  period: Period;
  n: number;
  interval: Interval | null;
}

/** A point with what may be said of it beside the one before. */
export interface JudgedPoint extends TrendPoint {
  /** null for the first. */
  change: Judgement | null;
}

/** Where the line breaks: these periods have no result that may stand on it. */
export interface TrendGap {
  missing: MissingPeriods;
}

export interface Trend {
  /** Oldest first; the last one is the newest. */
  points: JudgedPoint[];
  /** The points with the gaps between them. */
  rows: (JudgedPoint | TrendGap)[];
  /** How many earlier results were left out, because they were measured differently. */
  left: number;
  /** Methods by which the intervals on the line were made, e.g. tanggap-ikm/1, oldest first. */
  methods: string[];
}

/** A result that may stand on a line. */
export interface TrendResult extends TrendPoint {
  method: Comparable["method"] & Pick<Method, "version">;
  elements: Comparable["elements"];
}

/**
 * A trend over results that may be compared with the newest one: same scale, bands, elements and
 * pooling.
 * @param results oldest first
 * @param judge the steps from one to the next, all together
 */
export function buildTrend<T extends TrendResult>(
  results: readonly T[],
  judge: (steps: readonly { before: T; after: T }[]) => readonly Judgement[],
): Trend {
  const comparable = comparableTrend(results);
  const changes = judge(
    comparable.slice(1).map((after, at) => ({ before: comparable[at] as T, after })),
  );
  const points = comparable.map(
    ({ survey, period, n, ikm, grade, interval }, at): JudgedPoint => ({
      survey,
      period: periodOf(period),
      n,
      ikm,
      grade,
      interval,
      change: changes[at - 1] ?? null,
    }),
  );
  const methods = [...new Set(comparable.map(({ method }) => method.version))];
  return { points, rows: withGaps(points), left: results.length - points.length, methods };
}

const periodOf = ({ key, kind, year, number, startsOn, endsOn }: Period): Period => ({
  key,
  kind,
  year,
  number,
  startsOn,
  endsOn,
});

function withGaps(points: readonly JudgedPoint[]): Trend["rows"] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    const missing = before === undefined ? null : missingPeriods(before.period, point.period);
    return missing === null ? [point] : [{ missing }, point];
  });
}
