import type { EvaluationMethod } from "#core/cycles/method.ts";
import { type Achievement, PREDICATES, type Predicate } from "#core/cycles/predicate.ts";

/** How many people have which predicate. */
export type PredicateCounts = Readonly<Record<Predicate, number>>;

/** What one clause of a rule asks of a group of predicates. */
export const DISTRIBUTION_DEMANDS = ["at-least", "at-most", "largest", "present"] as const;
export type DistributionDemand = (typeof DISTRIBUTION_DEMANDS)[number];

/** Met; not met; or not met where so few people could not keep all rules however they are rated. */
export type DistributionStatus = "met" | "unmet" | "impossible";

interface Clause {
  predicates: readonly Predicate[];
  demand: DistributionDemand;
  /** Percent; null where the demand has no number. */
  limit: number | null;
}

export interface DistributionFinding extends Clause {
  /** People with one of the predicates. */
  count: number;
  status: DistributionStatus;
}

export interface DistributionCheck {
  /** People whose predicate counts. */
  n: number;
  /** Could so many people keep all rules at once? */
  possible: boolean;
  findings: DistributionFinding[];
}

type Share = EvaluationMethod["distribution"][Achievement][number];

/** From here on one person weighs so little that shares in percent can be kept. */
const MANY = 40;

/**
 * Holds the predicates of a unit against the distribution that its achievement suggests
 * (SE MenPANRB 3/2023). The regulation guides and does not force: nothing here blocks anybody.
 */
export function checkDistribution(
  shares: readonly Share[],
  counts: PredicateCounts,
): DistributionCheck {
  const n = totalOf(counts);
  const clauses = shares.flatMap(clausesOf);
  const possible = n >= MANY || canKeepAll(clauses, n);
  const unmet = possible ? "unmet" : "impossible";
  const findings = clauses.map(
    (clause): DistributionFinding => ({
      ...clause,
      count: countOf(counts, clause.predicates),
      status: holds(clause, counts) ? "met" : unmet,
    }),
  );
  return { n, possible, findings: n === 0 ? [] : findings };
}

/** How many have each predicate; all five are there, also with nobody. */
export function countPredicates(predicates: readonly Predicate[]): PredicateCounts {
  const counts = { ...NOBODY };
  for (const predicate of predicates) counts[predicate] += 1;
  return counts;
}

const NOBODY: Record<Predicate, number> = {
  "very-good": 0,
  good: 0,
  "needs-improvement": 0,
  misconduct: 0,
  "very-poor": 0,
};

function clausesOf({ predicates, atLeast, atMost, largest, present }: Share): Clause[] {
  const clause = (demand: DistributionDemand, limit: number | null = null) => [
    { predicates, demand, limit },
  ];
  return [
    ...(largest ? clause("largest") : []),
    ...(present ? clause("present") : []),
    ...(atLeast === null ? [] : clause("at-least", atLeast)),
    ...(atMost === null ? [] : clause("at-most", atMost)),
  ];
}

function holds({ predicates, demand, limit }: Clause, counts: PredicateCounts): boolean {
  const count = countOf(counts, predicates);
  const percent = (limit ?? 0) * totalOf(counts);
  if (demand === "at-least") return 100 * count >= percent;
  if (demand === "at-most") return 100 * count <= percent;
  if (demand === "present") return count > 0;
  return PREDICATES.every((each) => predicates.includes(each) || counts[each] < count);
}

const totalOf = (counts: PredicateCounts): number =>
  PREDICATES.reduce((sum, each) => sum + counts[each], 0);

const countOf = (counts: PredicateCounts, predicates: readonly Predicate[]): number =>
  predicates.reduce((sum, each) => sum + counts[each], 0);

const canKeepAll = (clauses: readonly Clause[], n: number): boolean =>
  waysToShare(n).some((counts) => clauses.every((clause) => holds(clause, counts)));

/** Every way in which n people can have the five predicates. */
function waysToShare(n: number): PredicateCounts[] {
  const [last, ...others] = PREDICATES;
  const start: { left: number; counts: PredicateCounts }[] = [{ left: n, counts: NOBODY }];
  const shared = others.reduce(
    (ways, predicate) =>
      ways.flatMap(({ left, counts }) =>
        Array.from({ length: left + 1 }, (_, some) => ({
          left: left - some,
          counts: { ...counts, [predicate]: some },
        })),
      ),
    start,
  );
  return shared.map(({ left, counts }) => ({ ...counts, [last]: left }));
}
