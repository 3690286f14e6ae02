import { criticalT } from "./critical-t.ts";
import { tailOfT } from "./student-t.ts";
import type { Bounds } from "./wilson-interval.ts";

/** What Student's t says of an estimate that would be 0 if nothing were there. */
export interface TestOfMean extends Bounds {
  /** Chance of an estimate as far from 0, two-sided. */
  chance: number;
}

/**
 * Interval and test of one estimate against 0 (Student 1908, Biometrika 6).
 * @param standardError 0: the estimate is taken as certain
 * @param degrees > 0
 */
export function testOfMean(
  { mean, standardError }: { mean: number; standardError: number },
  degrees: number,
  level: number,
): TestOfMean {
  if (standardError === 0) return { low: mean, high: mean, chance: mean === 0 ? 1 : 0 };
  const reach = criticalT(level, degrees) * standardError;
  const chance = tailOfT(Math.abs(mean) / standardError, degrees);
  return { low: mean - reach, high: mean + reach, chance };
}
