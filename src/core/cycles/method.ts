import { z } from "zod";
import { BEHAVIOURS } from "./behaviour.ts";
import { checkMethod } from "./method-checks.ts";
import { ACHIEVEMENTS, PREDICATES } from "./predicate.ts";

const localText = z.object({ id: z.string().min(1), en: z.string().min(1) });
const percent = z.number().min(0).max(100);
const keySchema = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

/** Where a realisation comes from: frozen publications, the follow-up plan, or a person with evidence. */
export const INDICATOR_SOURCES = [
  "ikm",
  "answered-in-time",
  "solved",
  "follow-up",
  "manual",
] as const;

const indicator = z.object({
  key: keySchema,
  name: localText,
  source: z.enum(INDICATOR_SOURCES),
  /** Share of the achievement; all weights together are 100. */
  weight: z.number().int().min(1).max(100),
  /** What is aimed at unless the unit has a target of its own. */
  target: z.number().positive(),
  /** Fewer cases than this say nothing: the indicator is then missing, never zero. */
  minimumN: z.number().int().min(0),
});

/** One line of the ladder from which the proposal is read; the first that holds is proposed. */
const proposalRule = z.object({
  achievement: z.enum(ACHIEVEMENTS),
  /** Weighted realisation of target in percent that is needed at least. */
  atLeast: z.number().min(0).max(150),
  /** Grade of the IKM that is needed at least; null asks for none. */
  grade: z.enum(["A", "B", "C"]).nullable(),
});

const share = z.object({
  predicates: z.array(z.enum(PREDICATES)).min(1),
  atLeast: percent.nullable(),
  atMost: percent.nullable(),
  /** Should be the largest group ("sebagian besar"). */
  largest: z.boolean(),
  /** Should be there at all ("harus ada"). */
  present: z.boolean(),
});

const methodShape = z.object({
  legalBasis: z.string().min(1),
  indicators: z.array(indicator).min(1),
  /** A realisation counts up to so many percent of its target. */
  cap: z.number().min(100).max(150),
  /** Weight that must be evidenced before anything is proposed. */
  evidenceNeeded: percent,
  proposal: z.array(proposalRule).length(ACHIEVEMENTS.length),
  /** Which share of predicates an achievement suggests for the unit (SE MenPANRB 3/2023). */
  distribution: z.record(z.enum(ACHIEVEMENTS), z.array(share)),
  /** Items of the 360° survey, answered from 1 to 4 or "not observed". */
  reviewItems: z
    .array(z.object({ key: keySchema, behaviour: z.enum(BEHAVIOURS), text: localText }))
    .min(7),
  reviewMinimum: z.number().int().min(3),
  reward: z.object({
    criteria: localText,
    minimumN: z.number().int().min(1),
    places: z.number().int().min(1),
  }),
  training: z.object({
    /** Mean of a behaviour item (1–4) below which it is a training need. */
    weakItemBelow: z.number().min(1).max(4),
    /** Index of an element below which it is a training need of the unit. */
    weakElementBelow: z.number().min(25).max(100),
  }),
  objectionDays: z.number().int().min(1),
  /** Calendar days that assessor and employee have to be heard on an objection, each. */
  hearingDays: z.number().int().min(1).default(7),
});

/**
 * How one kind of evaluation is done: data with a version, never changed once a cycle uses it, and
 * printed with every result.
 */
export const methodSchema = methodShape.superRefine((method, ctx) => {
  for (const { path, message } of checkMethod(method)) {
    ctx.addIssue({ code: "custom", path: [...path], message });
  }
});
export type EvaluationMethod = z.infer<typeof methodShape>;
export type Indicator = EvaluationMethod["indicators"][number];
