import type { Behaviour } from "#core/cycles/behaviour.ts";
import { fraction } from "#lib/statistics/fraction.ts";
import { roundHalfUp } from "#lib/statistics/round-half-up.ts";
import { isAnonymous, type ReviewRelation } from "./review-relation.ts";
import type { ItemCounts } from "./urn.ts";

/** How far answers of one group lie apart, in words: numbers would tell single answers. */
export type Spread = "agreed" | "mixed" | "divided";

/** What may be shown: mean of 1 to 4 with two decimals, from so many answers. */
export interface Figure {
  mean: number;
  n: number;
  /** Only for one group and one item, and null where the group is too small even for that. */
  spread: Spread | null;
}

/** One line of a summary. Null means: nothing may be, or can be, shown. */
export interface SummaryLine {
  /** By group that was asked. */
  groups: Partial<Record<ReviewRelation, Figure | null>>;
  /** All shown groups but oneself, pooled over their answers. */
  others: Figure | null;
  /** Own view minus the others', two decimals. */
  gap: number | null;
}

export interface ItemLine extends SummaryLine {
  key: string;
  behaviour: Behaviour;
}

export interface BehaviourLine extends SummaryLine {
  behaviour: Behaviour;
}

export interface ReviewFigures {
  /** Groups that were asked, in the order of REVIEW_RELATIONS. */
  groups: ReviewRelation[];
  items: ItemLine[];
  behaviours: BehaviourLine[];
  /** Keys of up to three items: the best of the others' view, the best first; and the weakest. */
  strengths: string[];
  growth: string[];
}

export interface Urn {
  relation: ReviewRelation;
  /** In the order of the items. */
  counts: readonly ItemCounts[];
}

/** n answers with the sum of their scores and of the squares. */
interface Cell {
  n: number;
  sum: number;
  squares: number;
}
type Cells = readonly (readonly [ReviewRelation, Cell | null])[];

/** Two more than are needed for a mean: mean and spread of three would tell all three. */
const MORE_FOR_SPREAD = 2;
const HIGHLIGHTS = 3;

/**
 * What a closed round says about one person (PP 30/2019 art. 43). Peers and subordinates appear only
 * from `minimum` answers on that observed the item. Every pooled figure is pooled from figures that
 * are shown themselves: nothing below the minimum has any part in what is shown, so no subtraction
 * can bring it out.
 * @param weakBelow mean of the others below which an item is one to grow in
 */
export function summarise(
  items: readonly { key: string; behaviour: Behaviour }[],
  urns: readonly Urn[],
  { minimum, weakBelow }: { minimum: number; weakBelow: number },
): ReviewFigures {
  const rows = items.map(({ key, behaviour }, at) => {
    const cells: Cells = urns.map(({ relation, counts }) => [
      relation,
      cellOf(counts[at], isAnonymous(relation) ? minimum : 1),
    ]);
    return { key, behaviour, cells, ...lineOf(cells, minimum + MORE_FOR_SPREAD) };
  });
  const behaviours = [...new Set(items.map(({ behaviour }) => behaviour))].map((behaviour) => {
    const own = rows.filter((row) => row.behaviour === behaviour).map(({ cells }) => cells);
    const cells: Cells = urns.map(({ relation }, at) => [
      relation,
      pool(own.map((row) => row[at]?.[1])),
    ]);
    return { behaviour, ...lineOf(cells) };
  });
  const lines = rows.map(({ cells: _, ...line }) => line);
  return {
    groups: urns.map(({ relation }) => relation),
    items: lines,
    behaviours,
    ...highlights(lines, weakBelow),
  };
}

function cellOf(counts: ItemCounts | undefined, needed: number): Cell | null {
  const [, ...scores] = counts ?? [0, 0, 0, 0, 0];
  const n = scores.reduce((total, count) => total + count, 0);
  if (n < needed) return null;
  const total = (weight: (score: number) => number) =>
    scores.reduce((sum, count, at) => sum + count * weight(at + 1), 0);
  return { n, sum: total((score) => score), squares: total((score) => score * score) };
}

function pool(cells: readonly (Cell | null | undefined)[]): Cell | null {
  const shown = cells.filter((cell) => cell !== null && cell !== undefined);
  if (shown.length === 0) return null;
  const total = (field: keyof Cell) => shown.reduce((sum, cell) => sum + cell[field], 0);
  return { n: total("n"), sum: total("sum"), squares: total("squares") };
}

/** @param spreadFrom how many answers of a group its spread needs; pooled figures have none */
function lineOf(cells: Cells, spreadFrom = Number.POSITIVE_INFINITY): SummaryLine {
  const self = cells.find(([relation]) => relation === "self")?.[1] ?? null;
  const others = pool(cells.filter(([relation]) => relation !== "self").map(([, cell]) => cell));
  const groups = cells.map(([relation, cell]) => [relation, figureOf(cell, spreadFrom)] as const);
  return {
    groups: Object.fromEntries(groups),
    others: figureOf(others),
    gap: self === null || others === null ? null : gapOf(self, others),
  };
}

function figureOf(cell: Cell | null, spreadFrom = Number.POSITIVE_INFINITY): Figure | null {
  if (cell === null) return null;
  const { n, sum } = cell;
  const spread = n < spreadFrom ? null : spreadOf(cell);
  return { mean: roundHalfUp(fraction(sum, n), 2), n, spread };
}

/** By the standard deviation: below half a step, below a whole one, or more. */
function spreadOf({ n, sum, squares }: Cell): Spread {
  const variance = n * squares - sum * sum; // times n²
  if (4 * variance < n * n) return "agreed";
  return variance < n * n ? "mixed" : "divided";
}

/** Exact difference of two means, rounded once; halves away from zero on both sides. */
function gapOf(self: Cell, others: Cell): number {
  const above = self.sum * others.n - others.sum * self.n;
  return Math.sign(above) * roundHalfUp(fraction(Math.abs(above), self.n * others.n), 2);
}

/** Strengths first. Items as good as each other keep the method's order. */
function highlights(lines: readonly ItemLine[], weakBelow: number) {
  const seen = lines.flatMap(({ key, others }) =>
    others === null ? [] : [{ key, mean: others.mean }],
  );
  const weak = seen.filter(({ mean }) => mean < weakBelow).toSorted((a, b) => a.mean - b.mean);
  const strong = seen.filter(({ mean }) => mean >= weakBelow).toSorted((a, b) => b.mean - a.mean);
  const keys = (list: { key: string }[]) => list.slice(0, HIGHLIGHTS).map(({ key }) => key);
  return { strengths: keys(strong), growth: keys(weak) };
}
