import type { AuditAction } from "#core/access/audit-words.ts";
import { parse } from "#core/parse.ts";
import { wordSwitchSchema } from "#core/topics/moderation-words-input.ts";
import { switchAbusiveWord } from "#db/queries/topics/abusive-words.ts";
import { type Result, success } from "#lib/result.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { storeModerationWords } from "./parts/store-moderation-words.ts";

/**
 * Switches a word of the list off, or on again.
 * @throws AppError `conflict` when somebody else changed the list since it was read
 */
export async function switchModerationWord(ctx: Context, input: unknown): Promise<Result<null>> {
  const actor = authoriseStaff(ctx, "topic.screen");
  const parsed = parse(wordSwitchSchema, input);
  if (!parsed.ok) return parsed;
  const { version, word, active } = parsed.value;
  const action: AuditAction<"abusive-words"> = active ? "abusive-words.on" : "abusive-words.off";
  const change = { version, action, after: { word } };
  await storeModerationWords(ctx, actor, change, switchAbusiveWord(ctx.db, word, active));
  return success(null);
}
