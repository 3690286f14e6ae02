import { auditVersion } from "#db/queries/access/audit.ts";
import { type AbusiveWordRow, listAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** The list that findings of abusive words point to. */
export async function listModerationWords(
  ctx: Context,
): Promise<{ words: AbusiveWordRow[]; version: number }> {
  authoriseStaff(ctx, "topic.screen");
  const [words, version] = await Promise.all([
    listAbusiveWords(ctx.db),
    auditVersion(ctx.db, "abusive-words", "1"),
  ]);
  return { words, version };
}
