import { z } from "zod";
import { code, line, optionalText, yesNo } from "#core/text-fields.ts";
import { slugSchema, withSlug } from "./slug.ts";

const fields = {
  name: line(160),
  /** A free service scores 4 on "biaya" by definition. */
  free: yesNo(false),
  standard: optionalText(4_000),
};

/** A service as a form sends it to make it; without slug the name suggests one. */
export const newServiceSchema = z.preprocess(
  withSlug,
  z.object({ slug: slugSchema, ...fields, active: yesNo(false) }),
);
export const serviceChangeSchema = z.object({ ...fields, active: yesNo(false) });
/** A service as a table row: whether it is free must be said, and an empty cell means "in use". */
export const serviceRowSchema = z.object({
  /** Slug of the unit. */
  unit: code(60),
  slug: slugSchema,
  ...fields,
  free: yesNo("refused"),
  active: yesNo(true),
});

/** A service in the words of the domain: its unit by its slug. */
export type Service = z.infer<typeof serviceRowSchema>;
