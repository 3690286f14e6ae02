import { AppError } from "#core/app-error.ts";
import { findTopicFile, type TopicFileRow } from "#db/queries/topics/topic-files.ts";
import type { Context } from "#operations/context.ts";
import { openAsUnit } from "#operations/topics/parts/open-as-unit.ts";

/** One file of a topic, for those who read it in the topic's work page. */
export async function viewWorkFile(
  ctx: Context,
  code: string,
  id: string,
): Promise<Pick<TopicFileRow, "name" | "mediaType" | "bytes">> {
  const { topic, parties, overseer, former } = await openAsUnit(ctx, code);
  if (parties.length === 0 && !overseer && !former) throw new AppError("forbidden");
  const file = await findTopicFile(ctx.db, topic.id, id);
  const inside = parties.some((party) => party !== "contributor");
  if (file === undefined || (file.hiddenReason !== null && !inside)) {
    throw new AppError("not_found");
  }
  return file;
}
