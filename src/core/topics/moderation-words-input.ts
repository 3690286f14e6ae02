import { z } from "zod";
import { versionSchema } from "#core/version.ts";
import { cleanText } from "#lib/text/clean-text.ts";

/** Most words that are added at once. */
const MOST = 100;
/** Most characters of a word. */
const LONGEST = 40;

const entries = z
  .string("error.required")
  .transform((text) => [
    ...new Set(
      cleanText(text)
        .toLowerCase()
        .split(/[\n,;]+/)
        .map((word) => word.trim().replace(/\s+/g, " "))
        .filter(Boolean),
    ),
  ])
  .refine((words) => words.length > 0, "error.required")
  .refine((words) => words.length <= MOST, `screening.error-many-words?max=${MOST}`)
  .refine(
    (words) => words.every((word) => word.length <= LONGEST && /\p{L}{2}/u.test(word)),
    "screening.error-word",
  );

/** Words for the moderators' list, by lines, commas or semicolons; each once, in small letters. */
export const newWordsSchema = z.object({ version: versionSchema, words: entries });

/** A word of the list that counts from now on, or does not. */
export const wordSwitchSchema = z.object({
  version: versionSchema,
  word: z.string("error.required").min(1, "error.required").max(LONGEST, "error.invalid"),
  active: z.enum(["true", "false"], "error.invalid").transform((text) => text === "true"),
});
