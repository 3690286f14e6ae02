import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { Predicate } from "#core/cycles/predicate.ts";
import { poolSnapshots } from "#core/publications/combine-snapshots.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";
import type { Grade, Interval } from "#core/satisfaction/index-report.ts";
import { companionsOf } from "#core/satisfaction/told-apart.ts";
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
  standardError: number | null;
}

export interface UnitShortlist {
  /** Units that may be rewarded. Within a group nobody stands before the other. */
  groups: RewardCandidate[][];
  /** Fulfil the criteria, but the places were filled by groups before them. */
  beyond: RewardCandidate[];
  left: { key: string; name: string; shortfall: Shortfall }[];
}

type RewardRule = Pick<EvaluationMethod["reward"], "minimumN" | "places">;

/**
 * Units that fulfil the published criteria (grade A or B from at least `minimumN` answers, every
 * survey of the cycle published), as groups: the best unit with all that cannot be told apart from
 * it, then the best of the rest with its own, until the places are filled. The last group comes in
 * whole, so places may overflow: a tie is never broken by hundredths, name or chance.
 */
export function unitShortlist(units: readonly UnitEvidence[], rule: RewardRule): UnitShortlist {
  const judged = units.map((unit) => ({ unit, outcome: judge(unit, rule) }));
  const candidates = judged.flatMap(({ outcome }) =>
    typeof outcome === "string" ? [] : [outcome],
  );
  const { groups, beyond } = fillPlaces(candidates.toSorted(bestFirst), rule.places);
  const left = judged.flatMap(({ unit: { key, name }, outcome }) =>
    typeof outcome === "string" ? [{ key, name, shortfall: outcome }] : [],
  );
  return { groups, beyond, left };
}

/** Names only order what stands in one group. */
const bestFirst = (a: RewardCandidate, b: RewardCandidate): number =>
  b.ikm - a.ikm || compareNames(a.name, b.name) || a.key.localeCompare(b.key);

function judge(unit: UnitEvidence, { minimumN }: RewardRule): RewardCandidate | Shortfall {
  const { key, name, surveys, snapshots } = unit;
  if (surveys === 0) return "no-survey";
  if (snapshots.length < surveys) return "not-published";
  if (snapshots.some(({ index }) => index === null)) return "withheld";
  const figure = pooledFigure(snapshots);
  if (figure === null) return "mixed";
  if (figure.n < minimumN) return "too-few";
  return figure.grade === "A" || figure.grade === "B" ? { key, name, ...figure } : "grade";
}

type Pooled = Omit<RewardCandidate, "key" | "name">;

/** All respondents of the cycle in one pool. Null where the surveys were measured differently. */
function pooledFigure(snapshots: readonly Snapshot[]): Pooled | null {
  const pool = poolSnapshots(snapshots, peopleServed);
  if (pool === null || pool.parts.length < snapshots.length) return null;
  const { n, ikm, grade, interval, standardError } = pool.pooled;
  return { n, ikm, grade, interval, standardError };
}

/** N is given per year: the quarters of one unit served the same people. */
const peopleServed = (parts: readonly Pick<Snapshot, "population">[]): number | null =>
  parts.reduce<number | null>(
    (most, { population }) =>
      most === null || population === null ? null : Math.max(most, population),
    0,
  );

function fillPlaces(sorted: readonly RewardCandidate[], places: number) {
  const alike = companionsOf(sorted);
  const groups: RewardCandidate[][] = [];
  let rest = [...sorted];
  let placed = 0;
  while (rest.length > 0 && placed < places) {
    const best = rest[0]?.ikm;
    const leaders = rest.filter(({ ikm }) => ikm === best);
    const group = rest.filter(
      (each) => leaders.includes(each) || leaders.some(({ key }) => alike[key]?.includes(each.key)),
    );
    groups.push(group);
    placed += group.length;
    rest = rest.filter((each) => !group.includes(each));
  }
  return { groups, beyond: rest };
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
