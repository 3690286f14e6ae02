import { z } from "zod";
import { BEHAVIOURS } from "#core/cycles/behaviour.ts";
import { dayField } from "#core/day-fields.ts";
import { optionalLine, optionalText, yesNo } from "#core/text-fields.ts";

/** Is what was seen to be kept, or to be done better? Asked so that a weakness never comes alone. */
export const FEEDBACK_TONES = ["keep", "improve"] as const;

const requiredText = (max: number) =>
  optionalText(max).refine((text): text is string => text !== null, "error.required");

/** "" where a list of choices was left alone. */
const choice = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.literal("").transform(() => null), z.enum(values, "error.choose")], "error.choose")
    .default(null);

export const feedbackSchema = z
  .object({
    to: z.string("error.choose").min(1, "error.choose").max(40, "error.choose"),
    strength: requiredText(1_000),
    seen: requiredText(1_000),
    happenedOn: dayField,
    effect: optionalText(1_000),
    tone: z.enum(FEEDBACK_TONES, "error.choose"),
    suggestion: optionalText(1_000),
    behaviour: choice(BEHAVIOURS),
    result: optionalLine(40),
    evidence: optionalLine(40),
    confirm: yesNo(false),
  })
  // Domain rule: suggestions with each weakness; who only hears what was wrong learns nothing.
  .refine(({ tone, suggestion }) => tone === "keep" || suggestion !== null, {
    path: ["suggestion"],
    message: "feedback.error.suggestion",
  });
export type FeedbackInput = z.infer<typeof feedbackSchema>;

/** The receiver's answer in words. */
export const feedbackAnswerSchema = z.object({
  response: requiredText(2_000),
  confirm: yesNo(false),
});
