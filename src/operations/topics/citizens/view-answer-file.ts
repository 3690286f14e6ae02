import { AppError } from "#core/app-error.ts";
import { type AnswerFileBytes, findAnswerFile } from "#db/queries/topics/answer-files.ts";
import { findPublicTopic } from "#db/queries/topics/public-topics.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * A file of a public answer.
 * @throws AppError `not_found` also where the topic is confidential
 */
export async function viewAnswerFile(
  ctx: Context,
  code: string,
  id: string,
): Promise<AnswerFileBytes> {
  authorise(ctx, "topic.read-public");
  const topic = await findPublicTopic(ctx.db, { code });
  const isOpen = topic !== undefined && !topic.confidential;
  const file = isOpen ? await findAnswerFile(ctx.db, topic.id, id) : undefined;
  if (file === undefined || file.audience !== "public") throw new AppError("not_found");
  return file;
}
