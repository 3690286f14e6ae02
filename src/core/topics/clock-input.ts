import { z } from "zod";
import { cleanCode } from "#lib/clean-text.ts";
import { type ClockRule, DEFAULT_CLOCKS } from "./clock.ts";

export type ClockKind = keyof typeof DEFAULT_CLOCKS;
export const CLOCK_KINDS = Object.keys(DEFAULT_CLOCKS) as ClockKind[];

export const CLOCK_PARTS = [
  "verifyDays",
  "answerDays",
  "reactionDays",
  "reopenDays",
] as const satisfies (keyof ClockRule)[];

const days = z
  .union([z.string(), z.number()], "error.required")
  .transform((value) => cleanCode(String(value)))
  .refine((text) => text !== "", "error.required")
  .refine(
    (text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 250,
    "clock.days",
  )
  .transform(Number);

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
