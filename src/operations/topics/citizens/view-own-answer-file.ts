import { found } from "#core/app-error.ts";
import { type AnswerFileBytes, findAnswerFile } from "#db/queries/topics/answer-files.ts";
import type { Context } from "#operations/context.ts";
import { openAsAuthor } from "#operations/topics/parts/open-as-author.ts";

/**
 * A file of an answer, for the author of the topic.
 * @throws AppError `not_found`
 */
export async function viewOwnAnswerFile(
  ctx: Context,
  code: string,
  secret: string,
  id: string,
): Promise<AnswerFileBytes> {
  const { topic } = await openAsAuthor(ctx, code, secret);
  const file = found(await findAnswerFile(ctx.db, topic.id, id));
  return file;
}
