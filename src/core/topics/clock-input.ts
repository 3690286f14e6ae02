import { z } from "zod";
import { wholeField } from "#core/number-fields.ts";
import { type ClockRule, DEFAULT_CLOCKS } from "./clock.ts";

export type ClockKind = keyof typeof DEFAULT_CLOCKS;
export const CLOCK_KINDS = Object.keys(DEFAULT_CLOCKS) as ClockKind[];

export const CLOCK_PARTS = [
  "verifyDays",
  "answerDays",
  "reactionDays",
  "reopenDays",
] as const satisfies (keyof ClockRule)[];

const days = wholeField({ min: 1, max: 250, wrong: "clock.days", empty: "error.required" });

const ruleSchema = z.object(
  { verifyDays: days, answerDays: days, reactionDays: days, reopenDays: days },
  "error.required",
);

/** The clocks of all kinds, as their form brings them. */
export const clocksSchema = z.object({
  pengaduan: ruleSchema,
  aspirasi: ruleSchema,
  informasi: ruleSchema,
  apresiasi: ruleSchema,
  pengawasan: ruleSchema,
} satisfies Record<ClockKind, typeof ruleSchema>);
