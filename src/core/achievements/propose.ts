import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { Achievement } from "#core/cycles/predicate.ts";
import type { Grade } from "#core/satisfaction/index-report.ts";
import type { Fraction } from "#lib/statistics/fraction.ts";
import { roundHalfUp } from "#lib/statistics/round-half-up.ts";
import { weightedMean } from "#lib/statistics/weighted-mean.ts";

/** A rung of the ladder; `holds` is null where the grade it asks for is not known. */
export type ProposalStep = EvaluationMethod["proposal"][number] & { holds: boolean | null };

export interface AchievementProposal {
  /** Weighted percent of target over what is evidenced, two decimals; null without evidence. */
  percent: number | null;
  /** Grade of the index that counts; null while it is missing. */
  grade: Grade | null;
  /** How much of the weights is evidenced; the rest is left out and the others share its weight. */
  evidencedWeight: number;
  totalWeight: number;
  /** What the method asks for at least, in percent of the weights. */
  evidenceNeeded: number;
  /** null: nothing is proposed. */
  achievement: Achievement | null;
  /**
   * `rule`: the first rung that holds; `little-evidence`: too little weight is evidenced;
   * `grade-unknown`: it hangs on a grade that is missing; `no-rule`: no rung holds.
   */
  reason: "rule" | "little-evidence" | "grade-unknown" | "no-rule";
  /** The ladder, each rung with whether it holds. */
  steps: ProposalStep[];
}

export interface JudgedParts {
  /** Exact percent of target; null where the indicator does not count. */
  parts: readonly { weight: number; percent: Fraction | null }[];
  grade: Grade | null;
}

/**
 * What the method's ladder proposes. Missing indicators are left out and the weights of the others
 * count for them: missing is never zero. The weighted percent is rounded once, half up, and the
 * rungs are held against the printed figure.
 */
export function propose(
  method: Pick<EvaluationMethod, "evidenceNeeded" | "proposal">,
  { parts, grade }: JudgedParts,
): AchievementProposal {
  const evidenced = parts.flatMap(({ weight, percent }) =>
    percent === null ? [] : [{ weight, value: percent }],
  );
  const evidencedWeight = sumOf(evidenced);
  const totalWeight = sumOf(parts);
  const percent = evidenced.length === 0 ? null : roundHalfUp(weightedMean(evidenced), 2);
  const steps = method.proposal.map((rule) => ({ ...rule, holds: holds(rule, percent, grade) }));
  const enough = 100 * evidencedWeight >= method.evidenceNeeded * totalWeight;
  const { evidenceNeeded } = method;
  return {
    percent,
    grade,
    evidencedWeight,
    totalWeight,
    evidenceNeeded,
    steps,
    ...decide(enough && percent !== null, steps),
  };
}

const sumOf = (parts: readonly { weight: number }[]): number =>
  parts.reduce((sum, { weight }) => sum + weight, 0);

function holds(
  { atLeast, grade: needed }: Omit<ProposalStep, "holds">,
  percent: number | null,
  grade: Grade | null,
): boolean | null {
  if (percent === null) return null;
  if (percent < atLeast) return false;
  if (needed === null) return true;
  return grade === null ? null : grade <= needed;
}

/** An unknown grade is no bad grade: where a rung hangs on it, nothing is proposed. */
function decide(
  enough: boolean,
  steps: readonly ProposalStep[],
): Pick<AchievementProposal, "achievement" | "reason"> {
  if (!enough) return { achievement: null, reason: "little-evidence" };
  const first = steps.find((step) => step.holds !== false);
  if (first === undefined) return { achievement: null, reason: "no-rule" };
  return first.holds
    ? { achievement: first.achievement, reason: "rule" }
    : { achievement: null, reason: "grade-unknown" };
}
