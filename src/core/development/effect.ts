import type { Interval } from "#core/satisfaction/index-report.ts";
import type { Verdict as Told } from "#core/satisfaction/told-apart.ts";

/** One figure at one time. */
export interface Measure {
  value: number;
  n: number;
  interval: Interval | null;
}

/** What may be said of a difference; "alike" is "belum dapat dikatakan berbeda". */
export type Verdict = Told | "no-before" | "no-after";

/** The same figure before and after. */
export interface Effect {
  before: Measure | null;
  after: Measure | null;
  /** After minus before, two decimals; null where one of them is missing. */
  difference: number | null;
  /** 95 % interval of the difference; null where it is not tested. */
  interval: Interval | null;
  verdict: Verdict;
}

/** What is said where one side is missing, or both. */
export function missingSide(before: Measure | null, after: Measure | null): Effect {
  const verdict = before === null ? "no-before" : "no-after";
  return { before, after, difference: null, interval: null, verdict };
}

/** Away from zero at the half, so that a difference and its reverse are each other's negative. */
export const twoDecimals = (value: number): number =>
  (Math.sign(value) * Math.round(Math.abs(value) * 100)) / 100 + 0;

/** When a training was held. */
export interface Held {
  startsOn: string; // YYYY-MM-DD
  endsOn: string;
}

/**
 * The last that ended before and the first that began after: what contains the days of the training
 * belongs to neither.
 * @param items in any order
 */
export function around<T extends Held>(
  items: readonly T[],
  held: Held,
): { before: T | null; after: T | null } {
  const inOrder = items.toSorted((a, b) => a.endsOn.localeCompare(b.endsOn));
  return {
    before: inOrder.findLast(({ endsOn }) => endsOn < held.startsOn) ?? null,
    after: inOrder.find(({ startsOn }) => startsOn > held.endsOn) ?? null,
  };
}
