import { z } from "zod";
import { line, yesNo } from "#core/text-fields.ts";
import { cleanCode } from "#lib/text/clean-text.ts";

/** The three time zones of Indonesia: WIB, WITA and WIT. */
export const TIME_ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;

/** Which figure over several units is the official one. */
export const POOLINGS = ["pooled", "mean-of-units"] as const;

/** Largest logo, in bytes. */
export const LARGEST_LOGO = 200 * 1024;

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
});
export type GovernmentSettings = z.output<typeof governmentSchema>;
