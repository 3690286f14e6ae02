import type { CycleState } from "#core/cycles/cycle-state.ts";
import type { FieldErrors } from "#lib/result.ts";
import type { PlanState } from "./work-result.ts";

/** What may be done to a plan: by the employee, by his assessor (agree … note), by both and the head. */
export const PLAN_ACTS = [
  "write",
  "copy",
  "submit",
  "reopen",
  "realise",
  "agree",
  "return",
  "expect",
  "note",
  "attach",
] as const;
export type PlanAct = (typeof PLAN_ACTS)[number];

interface Stage {
  plan: readonly PlanState[];
  cycle: readonly CycleState[];
}

const OPEN = ["planning", "running", "assessing"] as const;

/**
 * Which act belongs to which stage (PermenPANRB 6/2022). Targets move only while the plan is a
 * draft; who is late may still write until the cycle leaves `assessing`, his assessor must agree. An
 * agreed plan is reopened only while there is work ahead of it, and what is expected of somebody is
 * said before it is judged.
 */
const STAGES: Record<PlanAct, Stage> = {
  write: { plan: ["draft"], cycle: OPEN },
  copy: { plan: ["draft"], cycle: OPEN },
  submit: { plan: ["draft"], cycle: OPEN },
  reopen: { plan: ["submitted", "agreed"], cycle: ["planning", "running"] },
  realise: { plan: ["agreed"], cycle: OPEN },
  agree: { plan: ["submitted"], cycle: OPEN },
  return: { plan: ["submitted"], cycle: OPEN },
  expect: { plan: ["draft", "submitted", "agreed"], cycle: ["planning", "running"] },
  note: { plan: ["draft", "submitted", "agreed"], cycle: OPEN },
  attach: { plan: ["draft", "submitted", "agreed"], cycle: OPEN },
};

export interface PlanStanding {
  plan: PlanState;
  cycle: CycleState;
}

export const isOpenFor = (act: PlanAct, { plan, cycle }: PlanStanding): boolean =>
  STAGES[act].plan.includes(plan) && STAGES[act].cycle.includes(cycle);

/** The moves of a plan between its states; the others leave it where it is. */
export type PlanMove = Extract<PlanAct, "submit" | "reopen" | "agree" | "return">;

/** Where a move leads. Who has no assessor here (the highest official) agrees by submitting. */
export const planStateAfter = (move: PlanMove, hasAssessor: boolean): PlanState => {
  if (move === "submit") return hasAssessor ? "submitted" : "agreed";
  return move === "agree" ? "agreed" : "draft";
};

/** A plan is handed in with rows; what sends a plan back to its writer needs a reason. */
export function moveErrors(move: PlanMove, rows: number, reason: string | null): FieldErrors {
  const reasoned = move === "return" || move === "reopen";
  return {
    ...(move === "submit" && rows === 0 && { "": "plan.error.empty" }),
    ...(reasoned && reason === null && { reason: "error.required" }),
  };
}
