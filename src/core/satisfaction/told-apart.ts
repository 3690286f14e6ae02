import { criticalT } from "#lib/statistics/critical-t.ts";
import { welchDegrees } from "#lib/statistics/welch-degrees.ts";
import type { IndexReport } from "./index-report.ts";

/** What a comparison of two indices needs; an `IndexReport` has it. */
export type Estimate = Pick<IndexReport, "ikm" | "n" | "standardError">;

const LEVEL = 0.95;

/**
 * May one say that these two indices differ? Welch's test of the difference of two means at 95 %:
 * |a − b| > t · √(SEa² + SEb²). Overlap of the two intervals is not asked, because intervals may
 * overlap a little although the difference is beyond chance. Pairs are judged one by one, without
 * correction for many pairs. Unknown spread (n = 1, counts only) never tells apart.
 */
export function canBeToldApart(a: Estimate, b: Estimate): boolean {
  if (a.standardError === null || b.standardError === null) return false;
  const difference = Math.abs(a.ikm - b.ikm);
  const error = Math.hypot(a.standardError, b.standardError);
  if (error === 0) return difference > 0;
  const degrees = welchDegrees(
    { standardError: a.standardError, n: a.n },
    { standardError: b.standardError, n: b.n },
  );
  return difference > criticalT(LEVEL, degrees) * error;
}

/** For every key: the other keys whose index cannot be told apart from its own, in the order given. */
export const companionsOf = (
  estimates: readonly (Estimate & { key: string })[],
): Record<string, string[]> =>
  Object.fromEntries(
    estimates.map((one) => [
      one.key,
      estimates
        .filter((other) => other !== one && !canBeToldApart(one, other))
        .map(({ key }) => key),
    ]),
  );
