import { z } from "zod";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { saveAbusiveWords, switchAbusiveWord } from "#db/queries/topics/abusive-words.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { cleanText } from "#lib/text/clean-text.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const MOST = 100;
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
const word = z.string("error.required").min(1, "error.required").max(LONGEST, "error.invalid");

const inputSchema = z.discriminatedUnion(
  "act",
  [
    z.object({ act: z.literal("add"), version: versionSchema, words: entries }),
    z.object({ act: z.literal("on"), version: versionSchema, word }),
    z.object({ act: z.literal("off"), version: versionSchema, word }),
  ],
  "error.choose",
);

/**
 * Adds words to the list, or switches one off or on again.
 * @throws AppError `conflict` when somebody else changed the list since it was read
 */
export async function changeModerationWords(ctx: Context, input: unknown): Promise<Result<null>> {
  const actor = authoriseStaff(ctx, "topic.screen");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  await write(ctx.db, [
    value.act === "add"
      ? saveAbusiveWords(ctx.db, value.words)
      : switchAbusiveWord(ctx.db, value.word, value.act === "on"),
    appendAudit(ctx.db, actor, ctx.now(), {
      subjectKind: "abusive-words",
      subjectId: "1",
      seq: value.version,
      action: `abusive-words.${value.act}`,
      before: null,
      after: value.act === "add" ? { words: value.words } : { word: value.word },
    }),
  ]);
  return success(null);
}
