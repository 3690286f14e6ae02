import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { partiesOf } from "#core/topics/topic-party.ts";
import { findTopicByCode, type TopicRow } from "#db/queries/topics/topics.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface OpenedAsInspectorate {
  actor: Actor;
  topic: TopicRow;
}

/**
 * A topic as the inspectorate opens it.
 * @throws AppError `not_found` for every other topic: those belong to moderation and the units
 */
export async function openAsInspectorate(
  ctx: Context,
  code: string,
): Promise<OpenedAsInspectorate> {
  const actor = authoriseStaff(ctx, "topic.handle-supervisory");
  const topic = await findTopicByCode(ctx.db, code);
  const mine =
    topic?.supervisory === true &&
    partiesOf(actor, { ...topic, contributorIds: [] }).includes("inspectorate");
  if (!mine) throw new AppError("not_found");
  return { actor, topic };
}
