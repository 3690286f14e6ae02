import { z } from "zod";

/** The version of the survey's history that the form was made from; another's change makes a conflict. */
const history = z.coerce.number("error.invalid").int().min(0).max(1_000_000);

/** Printed publicly beside the change: a sentence, not a word. */
const reason = z
  .string("error.required")
  .trim()
  .min(1, "error.required")
  .min(10, "error.too-short?min=10")
  .max(500, "error.too-long?max=500");

export const publishSchema = z.object({ history, confirmed: z.literal("on").optional() });
export const changePublicationSchema = z.object({ history, reason });
