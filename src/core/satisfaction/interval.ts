import { criticalT } from "#lib/statistics/critical-t.ts";
import { standardError } from "#lib/statistics/standard-error.ts";
import { exactIndex, figureOf } from "./figure.ts";
import type { Interval } from "./index-report.ts";
import type { GroupTally } from "./tally.ts";

const LEVEL = 0.95;
const LOWEST = 25;
const HIGHEST = 100;

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** Standard error of the index in index points; null for n = 1. */
export function indexStandardError(
  group: GroupTally,
  elementCount: number,
  population: number | null,
): number | null {
  const error = standardError(group, population);
  return error === null ? null : (error * 25) / elementCount;
}

/**
 * 95 % interval of the index of a sample: mean ± t(n − 1) · standard error, with finite population
 * correction when N is known, kept within the scale (25 to 100) and never excluding the index itself.
 * @returns null for n = 1, where no spread can be known
 */
export function indexInterval(
  group: GroupTally,
  elementCount: number,
  population: number | null,
): Interval | null {
  const error = indexStandardError(group, elementCount, population);
  if (error === null) return null;
  const { ikm } = figureOf(exactIndex(group.sum, group.n, elementCount));
  const centre = (25 * group.sum) / (group.n * elementCount);
  const reach = criticalT(LEVEL, group.n - 1) * error;
  return {
    low: Math.min(ikm, Math.max(LOWEST, twoDecimals(centre - reach))),
    high: Math.max(ikm, Math.min(HIGHEST, twoDecimals(centre + reach))),
    level: LEVEL,
  };
}
