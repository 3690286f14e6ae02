import { z } from "zod";
import { isWebAddress } from "#core/consultations/consultation-input.ts";
import { dayField } from "#core/day-fields.ts";
import { optionalLine } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { MEDIA } from "./media.ts";

/** A medium is added to a published result, or taken out when it was entered by mistake. */
export const mediumChangeSchema = z.discriminatedUnion(
  "action",
  [
    z.object({
      action: z.literal("tambah"),
      version: versionSchema,
      medium: z.enum(MEDIA, "error.choose"),
      publishedOn: dayField,
      link: optionalLine(500).refine(
        (text) => text === null || isWebAddress(text),
        "error.web-address",
      ),
    }),
    z.object({
      action: z.literal("hapus"),
      version: versionSchema,
      medium: z.string("error.invalid").max(40, "error.invalid"),
    }),
  ],
  "error.invalid",
);
export type MediumChange = z.infer<typeof mediumChangeSchema>;
