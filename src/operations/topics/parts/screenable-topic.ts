import type { Actor } from "#core/access/roles.ts";
import { screeningRight } from "#core/access/topic-screening.ts";
import { AppError } from "#core/app-error.ts";
import { listConcernedUnits } from "#db/queries/topics/screening.ts";
import { findTopicByCode, type TopicRow } from "#db/queries/topics/topics.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ScreenableTopic {
  actor: Actor;
  topic: TopicRow;
}

/**
 * First step of every act of moderation on a topic.
 * @throws AppError `forbidden` also for a moderator who belongs to a unit that the topic concerns;
 *   `not_found` for what the inspectorate has
 */
export async function loadScreenable(ctx: Context, code: string): Promise<ScreenableTopic> {
  const actor = authoriseStaff(ctx, "topic.screen");
  const topic = await findTopicByCode(ctx.db, code);
  if (topic === undefined || topic.supervisory) throw new AppError("not_found");
  await refuseConflict(ctx, actor, topic);
  return { actor, topic };
}

/** @throws AppError `forbidden` where this moderator must not decide */
export async function refuseConflict(ctx: Context, actor: Actor, topic: TopicRow): Promise<void> {
  const unitIds = await listConcernedUnits(ctx.db, topic);
  if (screeningRight(actor, unitIds) !== "open") throw new AppError("forbidden");
}
