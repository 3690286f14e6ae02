import { z } from "zod";
import { line, optionalCode, optionalLine, optionalText, yesNo } from "#core/text-fields.ts";
import { message } from "#lib/text/message.ts";
import { slugSchema, withSlug } from "./slug.ts";
import { UNIT_KINDS } from "./unit-kind.ts";

const fields = {
  name: line(160),
  kind: z.enum(UNIT_KINDS, "error.choose"),
  /** Slug of the unit above. */
  parent: optionalCode(60),
  kecamatan: optionalLine(80),
  address: optionalText(300),
  hours: optionalText(300),
  phone: optionalLine(40),
  email: optionalCode(120).refine(
    (email) => email === null || z.email().safeParse(email).success,
    "error.email",
  ),
};

/** A unit as a form sends it to make it; without slug the name suggests one. */
export const newUnitSchema = z.preprocess(
  withSlug,
  z.object({ slug: slugSchema, ...fields, active: yesNo(false) }),
);
/** A unit as a form sends it to change it: the address stays. */
export const unitChangeSchema = z.object({
  ...fields,
  active: yesNo(false),
  /** Slug of the unit that goes on with the work of one that leaves service. */
  successor: optionalLine(60),
});
/** A unit as a table row: an empty cell means "in use", and the kind is written as its key. */
export const unitRowSchema = z.object({
  slug: slugSchema,
  ...fields,
  kind: z.enum(UNIT_KINDS, message("import.unknown-kind", { kinds: UNIT_KINDS.join(", ") })),
  active: yesNo(true),
});

/** A unit in the words of the domain: the unit above it by its slug. */
export type Unit = z.infer<typeof unitRowSchema>;
