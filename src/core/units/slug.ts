import { z } from "zod";
import { cleanCode } from "#lib/text/clean-text.ts";
import { suggestSlug } from "#lib/text/suggest-slug.ts";

const LONGEST = 60;

/** Addresses of the staff area's own pages. */
const RESERVED = ["baru", "impor", "ekspor"];

/** The part of a page's address that names a unit or a service. It never changes: it is printed on posters. */
export const slugSchema = z
  .string("error.required")
  .overwrite(cleanCode)
  .min(1, "error.required")
  .max(LONGEST, `error.too-long?max=${LONGEST}`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "error.slug")
  .refine((slug) => !RESERVED.includes(slug), "error.taken");

/** Holds the place of a suggestion, so that a form without a name is blamed for its name alone. */
const NAMELESS = "tanpa-nama";

/** Gives input without a slug the one its name suggests. */
export function withSlug(input: unknown): unknown {
  if (typeof input !== "object" || input === null) return input;
  const { slug, name } = input as Record<string, unknown>;
  const missing = slug === undefined || (typeof slug === "string" && slug.trim() === "");
  if (!missing) return input;
  const named = typeof name === "string" && name.trim() !== "";
  return { ...input, slug: named ? suggestSlug(name) : NAMELESS };
}
