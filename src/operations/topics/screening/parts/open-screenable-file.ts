import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { findTopicFile } from "#db/queries/topics/screening.ts";
import { findTopicById } from "#db/queries/topics/topics.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { refuseConflict } from "#operations/topics/parts/refuse-conflict.ts";

type TopicFile = NonNullable<Awaited<ReturnType<typeof findTopicFile>>>;

/**
 * A file of a topic, for the moderator who decides whether the public sees it.
 * @throws AppError as for the topic itself
 */
export async function openScreenableFile(
  ctx: Context,
  id: string,
): Promise<{ actor: Actor; file: TopicFile }> {
  const actor = authoriseStaff(ctx, "topic.screen");
  const file = await findTopicFile(ctx.db, id);
  const topic = file && (await findTopicById(ctx.db, file.topicId));
  if (file === undefined || topic === undefined || topic.supervisory) {
    throw new AppError("not_found");
  }
  await refuseConflict(ctx, actor, topic);
  return { actor, file };
}
