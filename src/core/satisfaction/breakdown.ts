import { fraction } from "#lib/statistics/fraction.ts";
import { roundHalfUp } from "#lib/statistics/round-half-up.ts";
import { SMALLEST_GROUP, SMALLEST_SERVICE, shownCells } from "#lib/statistics/suppression.ts";
import { groupFigure } from "./group-figure.ts";
import type { Grade } from "./index-report.ts";
import type { GroupTally } from "./tally.ts";

/** By what the respondents of a survey are broken down. */
export const BREAKDOWN_DIMENSIONS = [
  "service",
  "gender",
  "ageBand",
  "education",
  "occupation",
  "channel",
] as const;
export type BreakdownDimension = (typeof BREAKDOWN_DIMENSIONS)[number];

export interface BreakdownGroup {
  /** Value of the dimension (a service's slug); '' for respondents whose value is unknown. */
  key: string;
  n: number;
  ikm: number;
  grade: Grade;
}

/** One breakdown with its small cells hidden. Without `groups` there is too little data for any. */
export interface Breakdown {
  dimension: BreakdownDimension;
  groups: BreakdownGroup[];
  /** How many respondents stand in cells that are not shown; 0 when all are. */
  hidden: number;
}

/** '' is the value of those whose value is unknown. */
export type GroupTallies = Readonly<Record<string, GroupTally>>;

/**
 * A breakdown that reveals no small cell, neither directly nor by subtraction. A service has an
 * index of its own from ten answers, any other group from five (domain rule, UU PDP 27/2022).
 * @param order keys in the order of the list they come from; keys not in it come last
 */
export function buildBreakdown(
  dimension: BreakdownDimension,
  tallies: GroupTallies,
  elementCount: number,
  order: readonly string[],
): Breakdown {
  const smallest = dimension === "service" ? SMALLEST_SERVICE : SMALLEST_GROUP;
  const ordered = inOrder(tallies, order);
  const shown = new Set(
    shownCells(
      ordered.map(([key, { n }]) => ({ key, n })),
      smallest,
    ),
  );
  return {
    dimension,
    groups: ordered
      .filter(([key]) => shown.has(key))
      .map(([key, tally]) => ({ key, ...groupFigure(tally, elementCount) })),
    hidden: ordered.reduce((sum, [key, { n }]) => (shown.has(key) ? sum : sum + n), 0),
  };
}

function inOrder(tallies: GroupTallies, order: readonly string[]): [string, GroupTally][] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(tallies).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

export interface SteeredShare {
  /** How many answered the question. */
  n: number;
  /** Per cent of them that were steered towards good answers, one decimal; null beside `few`. */
  percent: number | null;
  /** Which answer fewer than five gave: then no exact share may be told. */
  few: "yes" | "no" | null;
}

/**
 * Share of respondents whom staff steered towards good answers (question taken over from SPAK).
 * Hidden while fewer than five answered it, or while one to four did not; without an exact share
 * while one to four say yes, or no.
 * @param tallies '1' yes, '0' no, '' not answered
 */
export function steeredShare(tallies: GroupTallies): SteeredShare | null {
  const count = (key: string) => tallies[key]?.n ?? 0;
  const isSmall = (key: string) => count(key) > 0 && count(key) < SMALLEST_GROUP;
  const n = count("1") + count("0");
  if (n < SMALLEST_GROUP || isSmall("")) return null;
  const few = isSmall("1") ? "yes" : isSmall("0") ? "no" : null;
  const percent = few === null ? roundHalfUp(fraction(100 * count("1"), n), 1) : null;
  return { n, percent, few };
}
