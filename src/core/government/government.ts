import { z } from "zod";
import { wholeField } from "#core/number-fields.ts";
import { COMPARED_FROM } from "#core/satisfaction/compared-from.ts";
import { line, yesNo } from "#core/text-fields.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { message } from "#lib/text/message.ts";

/** The three time zones of Indonesia: WIB, WITA and WIT. */
export const TIME_ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;

/** Which figure over several units is the official one. */
export const POOLINGS = ["pooled", "mean-of-units"] as const;

/** Largest logo, in bytes. */
export const LARGEST_LOGO = 200 * 1024;

/** Asking for more than this would compare hardly anybody. */
const MOST_COMPARED_FROM = 1_000;

export const governmentSchema = z.object({
  name: line(120),
  /** Code of Kemendagri: 13.75 for a kota or kabupaten, 13 for a province. */
  code: z
    .string("error.required")
    .overwrite(cleanCode)
    .regex(/^\d{2}(\.\d{2})?$/, "government.code-shape"),
  timeZone: z.enum(TIME_ZONES, "error.choose"),
  officialPooling: z.enum(POOLINGS, "error.choose"),
  showRunningIndex: yesNo(false),
  /** Never fewer than the rule asks for (docs/statistics.md): a government may only be stricter. */
  comparedFrom: wholeField({
    min: COMPARED_FROM,
    max: MOST_COMPARED_FROM,
    outside: message("government.compared-range", { min: COMPARED_FROM, max: MOST_COMPARED_FROM }),
  }).default(COMPARED_FROM),
});
export type GovernmentSettings = z.output<typeof governmentSchema>;
