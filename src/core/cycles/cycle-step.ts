import { type CycleState, nextCycleState } from "./cycle-state.ts";
import type { ReviewState } from "./review-state.ts";

/** How far the work of a cycle is. Numbers count appraisals unless they say otherwise. */
export interface CycleProgress {
  appraisals: number;
  /** People posted in its days who have no appraisal. */
  notOpened: number;
  plansNotAgreed: number;
  /** Without an assessor, apart from the highest official. */
  withoutAssessor: number;
  unsigned: number;
  /** Units with appraisals whose achievement is not set. */
  unitsNotSet: number;
  openObjections: number;
  /** Who has not objected and still may, by the method's days. */
  mayStillObject: number;
  /** The last day on which one of those may, YYYY-MM-DD; null when there are none. */
  objectUntil: string | null;
  /** Null when there is no 360° round. */
  round: ReviewState | null;
  /** Do its days go on? */
  unfinished: boolean;
}

export const STEP_GAPS = [
  "no-appraisals",
  "not-opened",
  "without-assessor",
  "plans-not-agreed",
  "unfinished",
  "no-round",
  "round-open",
  "unsigned",
  "units-not-set",
  "open-objections",
  "may-still-object",
] as const;
export type StepGap = (typeof STEP_GAPS)[number];

/** Nothing leads to planning: there a cycle begins. */
type NextState = Exclude<CycleState, "planning">;

export interface CycleStep {
  to: NextState;
  /** What the rules do not let pass. */
  blocking: FoundGap[];
  /** What is missing, and becomes late or impossible by the step: said, not forbidden. */
  missing: FoundGap[];
}

interface FoundGap {
  gap: StepGap;
  count: number;
  /** Until when it lasts by itself, YYYY-MM-DD. */
  until?: string;
}

/** What each step finds worth saying; what may not be passed over stands in BLOCKING. */
const ASKED: Record<NextState, readonly StepGap[]> = {
  running: ["no-appraisals", "not-opened", "without-assessor", "plans-not-agreed"],
  assessing: ["unfinished", "no-appraisals", "not-opened", "without-assessor", "plans-not-agreed"],
  objections: ["round-open", "no-round", "units-not-set", "unsigned"],
  final: ["open-objections", "may-still-object", "units-not-set", "unsigned"],
  archived: [],
};

/**
 * A round that is open still takes answers; an objection that nobody has decided, or may still be
 * filed, would be cut off (PermenPANRB 6/2022).
 */
const BLOCKING: readonly StepGap[] = ["round-open", "open-objections", "may-still-object"];

/** The next step of a cycle and what stands against it; null after the last. */
export function cycleStep(state: CycleState, progress: CycleProgress): CycleStep | null {
  const to = nextCycleState(state) as NextState | null;
  if (to === null) return null;
  const found = ASKED[to]
    .map((gap) => ({ gap, count: COUNT[gap](progress), ...untilOf(gap, progress) }))
    .filter(({ count }) => count > 0);
  return {
    to,
    blocking: found.filter(({ gap }) => BLOCKING.includes(gap)),
    missing: found.filter(({ gap }) => !BLOCKING.includes(gap)),
  };
}

const untilOf = (gap: StepGap, { objectUntil }: CycleProgress) =>
  gap === "may-still-object" && objectUntil !== null ? { until: objectUntil } : {};

const COUNT: Record<StepGap, (progress: CycleProgress) => number> = {
  "no-appraisals": ({ appraisals }) => Number(appraisals === 0),
  "not-opened": ({ notOpened }) => notOpened,
  "without-assessor": ({ withoutAssessor }) => withoutAssessor,
  "plans-not-agreed": ({ plansNotAgreed }) => plansNotAgreed,
  unfinished: ({ unfinished }) => Number(unfinished),
  "no-round": ({ round }) => Number(round === null || round === "draft"),
  "round-open": ({ round }) => Number(round === "open"),
  unsigned: ({ unsigned }) => unsigned,
  "units-not-set": ({ unitsNotSet }) => unitsNotSet,
  "open-objections": ({ openObjections }) => openObjections,
  "may-still-object": ({ mayStillObject }) => mayStillObject,
};

/** Until when people who come later are taken in: what is judged is judged for all alike. */
export const takesNewcomers = (state: CycleState): boolean =>
  state === "planning" || state === "running" || state === "assessing";
