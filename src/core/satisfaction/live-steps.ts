import { SMALLEST_GROUP } from "#lib/statistics/suppression.ts";
import type { GroupTally, ScoreCounts } from "./tally.ts";

/**
 * Figures of an open survey move in steps, so that nobody who looks before and after a visit reads one
 * citizen's answer off the difference:
 *
 * - a step is due when at least five answers came in since the last one, and never before: a day with
 *   fewer than five shows nothing new;
 * - what is shown is what had come in one step before. So the exact figures after closing differ from
 *   the last shown ones by five answers at least, too;
 * - both hold for every group of a breakdown by itself;
 * - what the shown groups of a breakdown leave over of the shown total is nobody or five people.
 *
 * How many have answered is no secret: that number is exact at every moment.
 */
const STEP = SMALLEST_GROUP;

/** By what answers are grouped here; days are mere numbers of answers and stand outside. */
export const STEPPED_DIMENSIONS = [
  "service",
  "channel",
  "gender",
  "ageBand",
  "education",
  "occupation",
  "steered",
] as const;
export type SteppedDimension = (typeof STEPPED_DIMENSIONS)[number];

export type Cells = Readonly<Record<string, GroupTally>>;

/** What is counted of a survey at one moment. */
export interface Counted {
  total: GroupTally;
  /** Element key → counts. */
  scores: Readonly<Record<string, ScoreCounts>>;
  groups: Readonly<Record<SteppedDimension, Cells>>;
}

export interface LiveSteps {
  /** What staff see; null until ten have answered. */
  shown: Counted | null;
  /** What they see next. */
  next: Counted;
}

const NOBODY: GroupTally = { n: 0, sum: 0, sumOfSquares: 0 };

const byDimension = <T>(cells: (dimension: SteppedDimension) => T): Record<SteppedDimension, T> =>
  Object.fromEntries(STEPPED_DIMENSIONS.map((each) => [each, cells(each)])) as never;

/** Nobody has answered. */
export const NOTHING: Counted = { total: NOBODY, scores: {}, groups: byDimension(() => ({})) };

/** Is it time for a step? @param counted how many had come in at the last one, 0 before the first */
export const isStepDue = (counted: number, n: number): boolean => n - counted >= STEP;

/** The step that is due. @param kept null before the first @param now the exact figures */
export function takeStep(kept: LiveSteps | null, now: Counted): LiveSteps {
  const { shown, next } = kept ?? { shown: null, next: NOTHING };
  const total = kept === null ? null : next.total;
  const before = shown ?? NOTHING;
  const groups = byDimension((dimension) =>
    moveCells(
      total?.n ?? 0,
      before.groups[dimension],
      next.groups[dimension],
      now.groups[dimension],
    ),
  );
  return {
    shown: total === null ? null : { total, scores: next.scores, groups: pick(groups, "shown") },
    next: { total: now.total, scores: now.scores, groups: pick(groups, "next") },
  };
}

interface MovedCells {
  shown: Record<string, GroupTally>;
  next: Record<string, GroupTally>;
}

const pick = (groups: Record<SteppedDimension, MovedCells>, which: keyof MovedCells) =>
  byDimension((dimension) => groups[dimension][which]);

/** The cells of one dimension that can move on do, the smallest moves last or not at all. */
function moveCells(total: number, shown: Cells, next: Cells, now: Cells): MovedCells {
  const moved: MovedCells = { shown: { ...shown }, next: { ...next } };
  const moves = Object.entries(now)
    .filter(([key, cell]) => cell.n - (next[key]?.n ?? 0) >= STEP)
    .map(([key, cell]) => ({ key, cell, gain: (next[key]?.n ?? 0) - (shown[key]?.n ?? 0) }))
    .toSorted((one, other) => one.gain - other.gain);
  const first = firstToMove(
    total - people(shown),
    moves.map(({ gain }) => gain),
  );
  for (const { key, cell } of moves.slice(first)) {
    const ready = next[key];
    if (ready !== undefined) moved.shown[key] = ready;
    moved.next[key] = cell;
  }
  return moved;
}

const people = (cells: Cells): number => Object.values(cells).reduce((sum, { n }) => sum + n, 0);

/** How many of the gains, ascending, must wait so that they leave over nobody or at least five. */
function firstToMove(left: number, gains: readonly number[]): number {
  const over = (first: number) => left - gains.slice(first).reduce((sum, gain) => sum + gain, 0);
  const at = gains.findIndex((_, first) => over(first) === 0 || over(first) >= STEP);
  return at === -1 ? gains.length : at;
}

/** Exact figures without the answers that are held back: where a survey begins that has had no steps yet. */
export const without = (exact: Counted, held: Counted): Counted => ({
  total: less(exact.total, held.total),
  scores: Object.fromEntries(
    Object.entries(exact.scores).map(([key, counts]) => [
      key,
      counts.map((count, at) => count - (held.scores[key]?.[at] ?? 0)) as never,
    ]),
  ),
  groups: byDimension((dimension) =>
    Object.fromEntries(
      Object.entries(exact.groups[dimension])
        .map(([key, cell]) => [key, less(cell, held.groups[dimension][key] ?? NOBODY)] as const)
        .filter(([, cell]) => cell.n >= STEP),
    ),
  ),
});

const less = (one: GroupTally, other: GroupTally): GroupTally => ({
  n: one.n - other.n,
  sum: one.sum - other.sum,
  sumOfSquares: one.sumOfSquares - other.sumOfSquares,
});
