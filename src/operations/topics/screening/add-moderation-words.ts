import { parse } from "#core/parse.ts";
import { newWordsSchema } from "#core/topics/moderation-words-input.ts";
import { saveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import { type Result, success } from "#lib/result.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { storeModerationWords } from "./parts/store-moderation-words.ts";

/**
 * Adds words to the list.
 * @throws AppError `conflict` when somebody else changed the list since it was read
 */
export async function addModerationWords(ctx: Context, input: unknown): Promise<Result<null>> {
  const actor = authoriseStaff(ctx, "topic.screen");
  const parsed = parse(newWordsSchema, input);
  if (!parsed.ok) return parsed;
  const { version, words } = parsed.value;
  const change = { version, action: "abusive-words.add" as const, after: { words } };
  await storeModerationWords(ctx, actor, change, saveAbusiveWords(ctx.db, words));
  return success(null);
}
