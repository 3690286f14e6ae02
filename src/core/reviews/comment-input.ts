import { z } from "zod";
import { line, optionalText } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { COMMENT_LENGTH } from "./urn.ts";

/** What a screener does with a comment: show it, perhaps in other words, or hide it with a reason. */
export const commentScreeningSchema = z.discriminatedUnion(
  "action",
  [
    z.object({
      action: z.literal("tampilkan"),
      version: versionSchema,
      /** Left empty, or as it was: shown as written. */
      text: optionalText(COMMENT_LENGTH),
    }),
    z.object({ action: z.literal("sembunyikan"), version: versionSchema, reason: line(300) }),
  ],
  "error.invalid",
);
