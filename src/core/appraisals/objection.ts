import type { CycleState } from "#core/cycles/cycle-state.ts";
import type { Predicate } from "#core/cycles/predicate.ts";
import { addDays } from "#lib/dates/add-days.ts";

/** How somebody was heard: with a statement, by saying that he adds nothing, or asked in vain. */
export const HEARINGS = ["stated", "nothing-to-add", "no-answer"] as const;
export type Hearing = (typeof HEARINGS)[number];

export const OBJECTION_DECISIONS = ["kept", "changed"] as const;
export type ObjectionDecision = (typeof OBJECTION_DECISIONS)[number];

/**
 * The last day on which the result may be objected to: so many calendar days after the day it was
 * received, that day not counted, the last one counted (PermenPANRB 6/2022: 14 days).
 * @param receivedOn YYYY-MM-DD where the government is
 */
export const lastObjectionDay = (receivedOn: string, days: number): string =>
  addDays(receivedOn, days);

/** Why nobody can object (any more). */
export const OBJECTION_HINDRANCES = ["unsigned", "once", "no-reviewer", "late", "closed"] as const;
export type ObjectionHindrance = (typeof OBJECTION_HINDRANCES)[number];

export interface Objectable {
  predicate: Predicate | null;
  receivedOn: string | null;
  reviewerId: string | null;
  cycleState: CycleState;
  /** Has he objected already? */
  objected: boolean;
}

export interface ObjectionRight {
  hindrance: ObjectionHindrance | null;
  /** The last day, YYYY-MM-DD; null while there is no result. */
  until: string | null;
}

/** May the employee object on this day, and until when? @param today YYYY-MM-DD, local */
export function objectionRight(result: Objectable, today: string, days: number): ObjectionRight {
  const { predicate, receivedOn, reviewerId, cycleState, objected } = result;
  if (predicate === null || receivedOn === null) return { hindrance: "unsigned", until: null };
  const until = lastObjectionDay(receivedOn, days);
  const stage = cycleState === "assessing" || cycleState === "objections";
  const hindrances: [ObjectionHindrance, boolean][] = [
    ["once", objected],
    ["no-reviewer", reviewerId === null],
    ["late", today > until],
    ["closed", !stage],
  ];
  return { hindrance: hindrances.find(([, holds]) => holds)?.[0] ?? null, until };
}

/** Who has to act: the assessor is heard on the reasons, then the employee on that, then it is decided. */
export const OBJECTION_STAGES = ["assessor", "employee", "decision", "decided"] as const;
export type ObjectionStage = (typeof OBJECTION_STAGES)[number];

export interface Heard {
  assessorHearing: Hearing | null;
  employeeHearing: Hearing | null;
  decision: ObjectionDecision | null;
}

export function objectionStage(heard: Heard): ObjectionStage {
  const { assessorHearing, employeeHearing, decision } = heard;
  if (decision !== null) return "decided";
  if (assessorHearing === null) return "assessor";
  return employeeHearing === null ? "employee" : "decision";
}

/**
 * The first day on which the reviewer may record that somebody was asked and did not answer.
 * @param askedOn YYYY-MM-DD
 */
export const silenceDay = (askedOn: string, hearingDays: number): string =>
  addDays(askedOn, hearingDays + 1);
