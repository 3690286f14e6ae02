import { COMPARED_FROM } from "#core/satisfaction/compared-from.ts";
import { buildTrend, type Trend } from "#core/satisfaction/trend.ts";
import { judgeChanges } from "./compare-results.ts";
import type { Snapshot } from "./snapshot.ts";

/** A unit's index over its published results. @param snapshots oldest first */
export const publishedTrend = (snapshots: readonly Snapshot[], minimum = COMPARED_FROM): Trend =>
  buildTrend(
    snapshots.flatMap(({ survey, period, n, population, index }) =>
      index === null ? [] : [{ ...index, survey, period, n, part: { n, population, index } }],
    ),
    (steps) =>
      judgeChanges(
        steps.map(({ before, after }) => ({ before: before.part, after: after.part })),
        minimum,
      ),
  );
