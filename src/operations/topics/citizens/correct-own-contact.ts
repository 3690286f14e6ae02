import { checkReachable } from "#core/notices/reachable.ts";
import { parse } from "#core/parse.ts";
import { contactSchema } from "#core/topics/post.ts";
import { deleteTopicContact, saveTopicContact } from "#db/queries/topics/topic-contacts.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openAsAuthor } from "#operations/topics/parts/open-as-author.ts";

/**
 * Corrects the author's contact data and consents; without any consent they are deleted.
 * @throws AppError `not_found`, `too_many`
 */
export async function correctOwnContact(
  ctx: Context,
  code: string,
  secret: string,
  input: unknown,
): Promise<Result<{ code: string }>> {
  await ctx.limits.writes.take(ctx.address);
  const { topic } = await openAsAuthor(ctx, code, secret);
  const parsed = parse(contactSchema, input);
  if (!parsed.ok) return parsed;
  const contact = parsed.value;
  const reachable = checkReachable(contact, ctx.channels);
  if (!reachable.ok) return reachable;
  const about = { topicId: topic.id, locale: ctx.locale, consentedAt: ctx.now() };
  await write(ctx.db, [
    contact === null
      ? deleteTopicContact(ctx.db, topic.id)
      : saveTopicContact(ctx.db, { ...about, ...contact }),
  ]);
  return success({ code });
}
