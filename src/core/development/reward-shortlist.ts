import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { Predicate } from "#core/cycles/predicate.ts";
import { poolSnapshots } from "#core/publications/combine-snapshots.ts";
import { bestResults, compareResults, type Result } from "#core/publications/compare-results.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";
import type { Grade, Interval } from "#core/satisfaction/index-report.ts";
import { compareNames } from "#lib/text/fold.ts";

/** What is known of a unit in a cycle: its surveys, and of those the publications in force. */
export interface UnitEvidence {
  key: string;
  name: string;
  /** How many surveys belong to the cycle, published or not. */
  surveys: number;
  snapshots: readonly Snapshot[];
}

/** Why a unit is not on the shortlist. */
export type Shortfall = "no-survey" | "not-published" | "withheld" | "mixed" | "too-few" | "grade";

export interface RewardCandidate {
  key: string;
  name: string;
  n: number;
  ikm: number;
  grade: Grade;
  interval: Interval | null;
}

export interface RewardGroup {
  /** By name. */
  units: RewardCandidate[];
  /** No two of them can be told apart; else none can be told apart from the highest. */
  alike: boolean;
}

export interface UnitShortlist {
  /**
   * Units that may be rewarded. A group holds those that no other surpasses beyond chance, of those not
   * in a group before; within a group nobody stands before the other.
   */
  groups: RewardGroup[];
  /** Fulfil the criteria, but the places were filled by groups before them. */
  beyond: RewardCandidate[];
  left: { key: string; name: string; shortfall: Shortfall }[];
}

type RewardRule = Pick<EvaluationMethod["reward"], "minimumN" | "places">;

/** A candidate with its publications. */
type Judged = Result & { candidate: RewardCandidate };

/**
 * Units that fulfil the published criteria (grade A or B from at least `minimumN` answers, every
 * survey of the cycle published), as groups: all that may be the best, then all that may be the best of
 * the rest, until the places are filled. The last group comes in whole, so places may overflow: a tie
 * is never broken by hundredths, name or chance.
 */
export function unitShortlist(units: readonly UnitEvidence[], rule: RewardRule): UnitShortlist {
  const judged = units.map((unit) => ({ unit, outcome: judge(unit, rule) }));
  const candidates = judged.flatMap(({ outcome }) =>
    typeof outcome === "string" ? [] : [outcome],
  );
  const { groups, beyond } = fillPlaces(candidates, rule.places);
  const left = judged.flatMap(({ unit: { key, name }, outcome }) =>
    typeof outcome === "string" ? [{ key, name, shortfall: outcome }] : [],
  );
  return { groups, beyond, left };
}

const byName = (a: RewardCandidate, b: RewardCandidate): number =>
  compareNames(a.name, b.name) || a.key.localeCompare(b.key);

function judge(unit: UnitEvidence, { minimumN }: RewardRule): Judged | Shortfall {
  const { key, name, surveys, snapshots } = unit;
  if (surveys === 0) return "no-survey";
  if (snapshots.length < surveys) return "not-published";
  if (snapshots.some(({ index }) => index === null)) return "withheld";
  const pool = poolSnapshots(snapshots, mostServed);
  if (pool === null || pool.parts.length < snapshots.length) return "mixed";
  const { n, ikm, grade, interval } = pool.pooled;
  if (n < minimumN) return "too-few";
  if (grade !== "A" && grade !== "B") return "grade";
  return { key, parts: pool.parts, candidate: { key, name, n, ikm, grade, interval } };
}

/** N is given per year: the quarters of one unit served the same people. */
const mostServed = (parts: readonly Pick<Snapshot, "population">[]): number | null =>
  parts.reduce<number | null>(
    (most, { population }) =>
      most === null || population === null ? null : Math.max(most, population),
    0,
  );

function fillPlaces(candidates: readonly Judged[], places: number) {
  const named = (group: readonly Judged[]) =>
    group.map(({ candidate }) => candidate).toSorted(byName);
  const groups: RewardGroup[] = [];
  let rest = candidates;
  let placed = 0;
  while (rest.length > 0 && placed < places) {
    const group = bestResults(rest);
    groups.push({ units: named(group), alike: compareResults(group, 0).apart === 0 });
    placed += group.length;
    rest = rest.filter((each) => !group.includes(each));
  }
  return { groups, beyond: named(rest) };
}

export interface JudgedPerson {
  predicate: Predicate | null;
  signedAt: Date | null;
  /** An objection that is not decided yet. */
  objectionRunning: boolean;
}

/** Persons who fulfil the criteria. The same predicate is the same: there is no order among them. */
export const isOnPersonShortlist = ({
  predicate,
  signedAt,
  objectionRunning,
}: JudgedPerson): boolean => predicate === "very-good" && signedAt !== null && !objectionRunning;
