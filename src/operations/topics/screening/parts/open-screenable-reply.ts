import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { findReply, type ReplyRow } from "#db/queries/topics/screening.ts";
import { findTopicById, type TopicRow } from "#db/queries/topics/topics.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { refuseConflict } from "#operations/topics/parts/refuse-conflict.ts";

/**
 * A reply with its topic, for the moderator who decides on it.
 * @throws AppError `forbidden` for whoever belongs to a unit of the topic; `not_found` below what
 *   the inspectorate has
 */
export async function openScreenableReply(
  ctx: Context,
  id: string,
): Promise<{ actor: Actor; reply: ReplyRow; topic: TopicRow }> {
  const actor = authoriseStaff(ctx, "topic.screen");
  const reply = await findReply(ctx.db, id);
  const topic = reply && (await findTopicById(ctx.db, reply.topicId));
  if (reply === undefined || topic === undefined || topic.supervisory) {
    throw new AppError("not_found");
  }
  await refuseConflict(ctx, actor, topic);
  return { actor, reply, topic };
}
