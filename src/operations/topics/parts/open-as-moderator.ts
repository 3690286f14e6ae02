import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { findTopicByCode, type TopicRow } from "#db/queries/topics/topics.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { refuseConflict } from "./refuse-conflict.ts";

export interface OpenedAsModerator {
  actor: Actor;
  topic: TopicRow;
}

/**
 * A topic as moderation opens it: first step of every act on one.
 * @throws AppError `forbidden` also for a moderator who belongs to a unit that the topic concerns;
 *   `not_found` for what the inspectorate has
 */
export async function openAsModerator(ctx: Context, code: string): Promise<OpenedAsModerator> {
  const actor = authoriseStaff(ctx, "topic.screen");
  const topic = await findTopicByCode(ctx.db, code);
  if (topic === undefined || topic.supervisory) throw new AppError("not_found");
  await refuseConflict(ctx, actor, topic);
  return { actor, topic };
}
