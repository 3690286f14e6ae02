import type { TestedShare } from "#lib/statistics/combined-share.ts";
import { criticalT } from "#lib/statistics/critical-t.ts";
import { wilsonInterval } from "#lib/statistics/wilson-interval.ts";
import type { Interval } from "./index-report.ts";

/** Of a hundred intervals so many hold what they were made for. */
export const LEVEL = 0.95;
const LOWEST = 25;
const RANGE = 75;
const MILLIONTHS = 1_000_000;

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** Index points of a share of the scale. */
export const indexOf = (share: number): number => LOWEST + RANGE * share;

/**
 * Standard error in index points, six decimals. @param estimate null: none is known
 */
export const indexStandardError = (estimate: TestedShare | null): number | null =>
  estimate === null
    ? null
    : Math.round(RANGE * Math.sqrt(estimate.variance) * MILLIONTHS) / MILLIONTHS;

/**
 * 95 % interval of an index (method tanggap-ikm/2): Wilson's interval of the share with Student's t.
 * It stays within the scale by itself and has no width of zero.
 * @param ikm the printed index, which rounding must not push outside
 * @returns null where no spread is known, and for a complete count, which leaves nothing to estimate
 */
export function indexInterval(estimate: TestedShare | null, ikm: number): Interval | null {
  if (estimate === null || estimate.size === Number.POSITIVE_INFINITY) return null;
  const { low, high } = wilsonInterval(estimate, criticalT(LEVEL, estimate.degrees));
  return {
    low: Math.min(ikm, twoDecimals(indexOf(low))),
    high: Math.max(ikm, twoDecimals(indexOf(high))),
    level: LEVEL,
  };
}
