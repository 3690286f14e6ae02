import { z } from "zod";
import { line, optionalText } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { COMMENT_LENGTH } from "./urn.ts";

/** What a screener does with a comment: show it, perhaps in other words, or hide it with a reason. */
export const commentScreeningSchema = z.discriminatedUnion(
  "act",
  [
    z.object({
      act: z.literal("tampilkan"),
      version: versionSchema,
      /** Left empty, or as it was: shown as written. */
      text: optionalText(COMMENT_LENGTH),
    }),
    z.object({ act: z.literal("sembunyikan"), version: versionSchema, reason: line(300) }),
  ],
  "error.invalid",
);
export type CommentScreening = z.infer<typeof commentScreeningSchema>;

/** A comment after it was screened. */
interface ScreenedComment {
  state: "shown" | "hidden";
  /** Other words than the rater's; null as written. */
  maskedText: string | null;
  hiddenReason: string | null;
}

/**
 * What screening makes of a comment. Words sent back as they were are no other words.
 * @param written the rater's own words
 */
export function screenedComment(screening: CommentScreening, written: string): ScreenedComment {
  if (screening.act === "sembunyikan") {
    return { state: "hidden", maskedText: null, hiddenReason: screening.reason };
  }
  const { text } = screening;
  return { state: "shown", maskedText: text === written ? null : text, hiddenReason: null };
}
