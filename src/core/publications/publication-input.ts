import { z } from "zod";
import { populationSchema } from "#core/surveys/survey-plan.ts";
import { versionSchema } from "#core/version.ts";
import { cleanText } from "#lib/clean-text.ts";

/** The version of the survey's history that the form was made from. */
const history = versionSchema;

/** Printed publicly beside the change: a sentence, not a word. */
const reason = z
  .string("error.required")
  .overwrite(cleanText)
  .min(1, "error.required")
  .min(10, "error.too-short?min=10")
  .max(500, "error.too-long?max=500");

export const publishSchema = z.object({ history, confirmed: z.literal("on").optional() });
export const changePublicationSchema = z.object({ history, reason });

/** A new version may also correct N, which nobody can change once a survey is closed; absent: N stays. */
export const supersedeSchema = changePublicationSchema.extend({
  population: z.union([z.undefined(), populationSchema]),
});
