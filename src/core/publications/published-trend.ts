import { buildTrend, type Trend } from "#core/satisfaction/trend.ts";
import type { Snapshot } from "./snapshot.ts";

/** A unit's index over its published results. @param snapshots oldest first */
export const publishedTrend = (snapshots: readonly Snapshot[]): Trend =>
  buildTrend(
    snapshots.flatMap(({ survey, period, n, index }) =>
      index === null ? [] : [{ ...index, survey, period, n }],
    ),
  );
