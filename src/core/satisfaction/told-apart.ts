import { criticalT } from "#lib/statistics/critical-t.ts";
import { differenceInterval, distanceOfShares } from "#lib/statistics/difference-of-shares.ts";
import { holm } from "#lib/statistics/holm.ts";
import { tailOfT } from "#lib/statistics/student-t.ts";
import { welchDegrees } from "#lib/statistics/welch-degrees.ts";
import { wilsonInterval } from "#lib/statistics/wilson-interval.ts";
import { COMPARED_FROM } from "./compared-from.ts";
import type { Estimate } from "./estimate.ts";
import type { Interval } from "./index-report.ts";
import { LEVEL } from "./interval.ts";

/** Two estimates over the same elements, of which somebody would like to say that they differ. */
export interface Pair {
  a: Estimate | null;
  b: Estimate | null;
}

/** What may be said of a pair. */
export interface Difference {
  /** a − b in index points, two decimals. */
  points: number;
  /** 95 % interval of it, for this pair alone. */
  interval: Interval;
  /** Chance of a difference as large as this between equals, two-sided. */
  chance: number;
}

/** "alike": not shown to differ. "too-few": one of them has too few answers, or no known spread. */
export type Verdict = "higher" | "lower" | "alike" | "too-few";

export interface Judgement {
  verdict: Verdict;
  difference: Difference | null;
}

const twoDecimals = (value: number): number =>
  (Math.sign(value) * Math.round(Math.abs(value) * 100)) / 100 + 0;

/** An estimate's own error, never zero while not everybody was asked. */
const errorOf = (estimate: Estimate): number => {
  const { low, high } = wilsonInterval(estimate, 1);
  return (high - low) / 2;
};

/** Welch–Satterthwaite over both errors; Infinity for two complete counts. */
function degreesOf(a: Estimate, b: Estimate): number {
  const [ofA, ofB] = [
    { standardError: errorOf(a), n: a.degrees + 1 },
    { standardError: errorOf(b), n: b.degrees + 1 },
  ];
  return ofA.standardError + ofB.standardError === 0
    ? Number.POSITIVE_INFINITY
    : welchDegrees(ofA, ofB);
}

/**
 * The difference of two indices with its interval (Newcombe 1998, method 10, over both Wilson
 * intervals) and the chance at which that interval would just touch zero: test and interval agree.
 */
export function differenceOf(a: Estimate, b: Estimate): Difference {
  const degrees = degreesOf(a, b);
  const certain = degrees === Number.POSITIVE_INFINITY;
  const { low, high } = differenceInterval(a, b, certain ? 0 : criticalT(LEVEL, degrees));
  const distance = distanceOfShares(a, b);
  return {
    points: twoDecimals(75 * (a.share - b.share)),
    interval: { low: twoDecimals(75 * low), high: twoDecimals(75 * high), level: LEVEL },
    chance: distance === Number.POSITIVE_INFINITY ? 0 : certain ? 1 : tailOfT(distance, degrees),
  };
}

const asDifference = ({ a, b }: Pair, minimum: number): Difference | null =>
  a === null || b === null || Math.min(a.n, b.n) < minimum ? null : differenceOf(a, b);

/**
 * Which of these pairs may be told apart: the one rule of every list, trend and effect. Both have at
 * least `minimum` answers, and over all pairs together the chance of even one false statement stays
 * below 5 % (Holm 1979).
 * @returns every pair with what may be said of it
 */
export function judgePairs<T extends Pair>(
  pairs: readonly T[],
  minimum = COMPARED_FROM,
): (T & Judgement)[] {
  const differences = pairs.map((pair) => asDifference(pair, minimum));
  const tested = differences.filter((each) => each !== null);
  const beyond = holm(
    tested.map(({ chance }) => chance),
    1 - LEVEL,
  );
  const shown = new Set(tested.filter((_, at) => beyond[at]));
  return pairs.map((pair, at) => {
    const difference = differences[at] ?? null;
    return { ...pair, difference, verdict: verdictOf(difference, shown) };
  });
}

function verdictOf(difference: Difference | null, shown: ReadonlySet<Difference>): Verdict {
  if (difference === null) return "too-few";
  if (!shown.has(difference)) return "alike";
  return difference.points < 0 ? "lower" : "higher";
}

/**
 * Which of k units may be the best: those that no other surpasses beyond chance. One-sided tests, each
 * at 5 % / (k − 1), so that a unit as good as the best is left out in at most 5 of 100 cases: multiple
 * comparisons with the best, Hsu (1984), Annals of Statistics 12, by Bonferroni.
 * Over different questionnaires everybody may be surpassed by somebody: then nobody is left out.
 * @param pairOf both over the elements they share
 */
export function perhapsBest<T>(units: readonly T[], pairOf: (a: T, b: T) => Pair): T[] {
  const limit = (1 - LEVEL) / Math.max(1, units.length - 1);
  const surpassed = (one: T, other: T) => {
    const { a, b } = pairOf(one, other);
    if (a === null || b === null || a.share >= b.share) return false;
    return differenceOf(a, b).chance / 2 <= limit;
  };
  const best = units.filter(
    (one) => !units.some((other) => other !== one && surpassed(one, other)),
  );
  return best.length > 0 ? best : [...units];
}
