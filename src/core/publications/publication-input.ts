import { z } from "zod";
import { givenPopulationSchema } from "#core/surveys/survey-plan.ts";
import { versionSchema } from "#core/version.ts";
import { cleanText } from "#lib/text/clean-text.ts";

/** The version of the survey's history that the form was made from. */
const history = versionSchema;

/** Printed publicly beside the change: a sentence, not a word. */
const reason = z
  .string("error.required")
  .overwrite(cleanText)
  .min(1, "error.required")
  .min(10, "error.too-short?min=10")
  .max(500, "error.too-long?max=500");

/** N may come with the form, which fixes it together with the figures; absent: N stays. */
const population = givenPopulationSchema.optional();

export const publishSchema = z.object({
  history,
  confirmed: z.literal("on").optional(),
  population,
});
export const changePublicationSchema = z.object({ history, reason });

/** A new version is also the only way to correct N after the first. */
export const supersedeSchema = changePublicationSchema.extend({ population });
