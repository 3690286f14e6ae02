import { meanOfFractions } from "#lib/statistics/mean-of-fractions.ts";
import { exactIndex, figureOf } from "./figure.ts";
import type { Figure, IndexReport } from "./index-report.ts";

/**
 * The other practice for a whole government: the plain mean of the units' indices, every unit
 * counting the same however many answered. Taken from the exact sums, not from the rounded indices.
 * @returns null without reports
 */
export function meanOfUnits(
  reports: readonly Pick<IndexReport, "n" | "elements">[],
): (Figure & { units: number }) | null {
  if (reports.length === 0) return null;
  const indices = reports.map(({ n, elements }) =>
    exactIndex(
      elements.reduce((total, { sum }) => total + sum, 0),
      n,
      elements.length,
    ),
  );
  return { ...figureOf(meanOfFractions(indices)), units: reports.length };
}
