import { z } from "zod";
import { versionSchema } from "#core/version.ts";
import { cleanText } from "#lib/text/clean-text.ts";

/** Why a comment is hidden from everybody outside moderation. */
export const HIDING_REASONS = ["personal-data", "insult", "spam", "off-topic", "other"] as const;
export type HidingReason = (typeof HIDING_REASONS)[number];

const history = versionSchema;

/** What a moderator decides on a comment: read it as it is, with parts masked, or not at all. */
export const screeningSchema = z.discriminatedUnion(
  "decision",
  [
    z.object({ decision: z.literal("show"), history }),
    z.object({
      decision: z.literal("mask"),
      history,
      maskedText: z
        .string("error.required")
        .overwrite(cleanText)
        .min(1, "error.required")
        .max(2_000, "error.too-long?max=2000"),
    }),
    z.object({
      decision: z.literal("hide"),
      history,
      hiddenReason: z.enum(HIDING_REASONS, "error.choose"),
    }),
  ],
  "error.choose",
);
export type Screening = z.infer<typeof screeningSchema>;
