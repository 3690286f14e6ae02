import { z } from "zod";
import type { Permission } from "#core/access/policy.ts";
import { dayField } from "#core/day-fields.ts";
import { wholeField } from "#core/number-fields.ts";
import { neededText } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { failure, type Result, success } from "#lib/result.ts";
import {
  COACHING_OUTCOMES,
  type CoachingOutcome,
  type CoachingState,
} from "./development-state.ts";

const words = neededText(1_000);

const planFields = { goals: words, startsOn: dayField, dueOn: dayField };
const inOrder = ({ startsOn, dueOn }: { startsOn: string; dueOn: string }) => startsOn <= dueOn;
const order = { path: ["dueOn"], message: "coaching.dates" };

/** Goals with dates, as the assessor proposes them. */
export const coachingPlanSchema = z.object(planFields).refine(inOrder, order);

const percent = wholeField({ min: 0, max: 100, outside: "action.percent" });

const version = versionSchema;

/** What may be done with a coaching: change its goals, accept, write back, note a step, close. */
export const coachingActSchema = z.discriminatedUnion(
  "act",
  [
    z.object({ act: z.literal("ubah"), version, ...planFields }).refine(inOrder, order),
    z.object({ act: z.literal("setuju"), version }),
    z.object({ act: z.literal("balas"), version, reply: words }),
    z.object({
      act: z.literal("langkah"),
      version,
      on: dayField,
      text: words,
      progress: percent,
    }),
    z.object({
      act: z.literal("tutup"),
      version,
      result: z.enum(COACHING_OUTCOMES, "error.choose"),
      outcome: words,
    }),
  ],
  "error.invalid",
);
export type CoachingAct = z.infer<typeof coachingActSchema>;

/** Whose act it is: the assessor leads, only the employee himself agrees, both note steps. */
export const COACHING_PERMISSION: Record<CoachingAct["act"], Permission> = {
  ubah: "coaching.manage",
  setuju: "coaching.answer",
  balas: "coaching.answer",
  langkah: "coaching.note",
  tutup: "coaching.manage",
};

/** In which states an act is possible. Goals that change after the agreement need a new one. */
const POSSIBLE: Record<CoachingAct["act"], readonly CoachingState[]> = {
  ubah: ["proposed", "returned", "agreed"],
  setuju: ["proposed"],
  balas: ["proposed"],
  langkah: ["agreed"],
  tutup: ["proposed", "returned", "agreed"],
};

export const coachingActs = (state: CoachingState): CoachingAct["act"][] =>
  (Object.keys(POSSIBLE) as CoachingAct["act"][]).filter((act) => POSSIBLE[act].includes(state));

/** Fields of a coaching that an act changes; all others stay. */
export interface CoachingChange {
  state: CoachingState;
  goals?: string;
  startsOn?: string;
  dueOn?: string;
  acceptedAt?: Date | null;
  reply?: string;
  closedOn?: string;
  result?: CoachingOutcome;
  outcome?: string;
}

export interface CoachingDecision {
  change: CoachingChange;
  step: { on: string; text: string; progress: number } | null;
}

/**
 * What an act makes of a coaching.
 * @param today YYYY-MM-DD: steps are told of when they were done, never before
 */
export function decideCoaching(
  { state }: { state: CoachingState },
  act: CoachingAct,
  { today, now }: { today: string; now: Date },
): Result<CoachingDecision> {
  if (!POSSIBLE[act.act].includes(state)) return failure({ "": "coaching.wrong-state" });
  const only = (change: CoachingChange) => success({ change, step: null });
  switch (act.act) {
    case "ubah": {
      const { goals, startsOn, dueOn } = act;
      return only({ state: "proposed", goals, startsOn, dueOn, acceptedAt: null });
    }
    case "setuju":
      return only({ state: "agreed", acceptedAt: now });
    case "balas":
      return only({ state: "returned", reply: act.reply });
    case "langkah": {
      if (act.on > today) return failure({ on: "coaching.step-later" });
      const { on, text, progress } = act;
      return success({ change: { state }, step: { on, text, progress } });
    }
    case "tutup": {
      if (state !== "agreed" && act.result !== "dropped") {
        return failure({ result: "coaching.not-agreed" });
      }
      const { result, outcome } = act;
      return only({ state: "closed", closedOn: today, result, outcome });
    }
  }
}

/** Past its date and not closed. @param today YYYY-MM-DD */
export const isCoachingOverdue = (
  { state, dueOn }: { state: CoachingState; dueOn: string },
  today: string,
): boolean => state !== "closed" && dueOn < today;

/** Predicates for which coaching is offered; it is possible for anybody. */
export const COACHING_OFFERED = ["needs-improvement", "misconduct", "very-poor"] as const;
