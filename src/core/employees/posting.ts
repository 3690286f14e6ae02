import { addDays } from "#lib/dates/add-days.ts";
import { failure, type Result, success } from "#lib/result.ts";

/** Where somebody works from one day to another (YYYY-MM-DD, both included; `endsOn` null: it goes on). */
export interface Span {
  startsOn: string;
  endsOn: string | null;
}

const FOREVER = "9999-12-31";
const lastDay = ({ endsOn }: Span): string => endsOn ?? FOREVER;

/** Do the two have a day in common? */
export const overlap = (a: Span, b: Span): boolean =>
  a.startsOn <= lastDay(b) && b.startsOn <= lastDay(a);

/**
 * A new posting among those somebody has: the one it breaks into ends the day before.
 * Fails under `startsOn` when one begins on the same day, or when a later one stands in the way.
 * @returns the posting that ends by it, with its new last day; null when none does
 */
export function placePosting<T extends Span>(
  existing: readonly T[],
  fresh: Span,
): Result<(T & { endsOn: string }) | null> {
  if (existing.some(({ startsOn }) => startsOn === fresh.startsOn)) {
    return failure({ startsOn: "posting.same-day" });
  }
  const touched = existing.filter((posting) => overlap(posting, fresh));
  if (touched.some(({ startsOn }) => startsOn > fresh.startsOn)) {
    return failure({ startsOn: "posting.later-one" });
  }
  const [before] = touched;
  return success(before === undefined ? null : { ...before, endsOn: addDays(fresh.startsOn, -1) });
}

/**
 * Where somebody works on a day; on days without a posting the one before, else the first to come.
 * @returns undefined when there is none at all
 */
export function currentPosting<T extends Span>(postings: readonly T[], day: string): T | undefined {
  const inOrder = postings.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return inOrder.findLast(({ startsOn }) => startsOn <= day) ?? inOrder[0];
}

/**
 * The postings that end when somebody leaves: what goes on after his last day. Nothing of his may
 * begin after it.
 * @param last his last day, YYYY-MM-DD
 */
export function endingPostings<T extends Span>(postings: readonly T[], last: string): Result<T[]> {
  if (postings.some(({ startsOn }) => startsOn > last)) {
    return failure({ lastDay: "employee.posting-after" });
  }
  return success(postings.filter((posting) => lastDay(posting) > last));
}
