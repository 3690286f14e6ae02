import { AppError } from "#core/app-error.ts";
import { findTopicFile } from "#db/queries/topics/screening.ts";
import type { Context } from "#operations/context.ts";
import { openAsInspectorate } from "#operations/topics/parts/open-as-inspectorate.ts";

/** A file of a topic of the inspectorate. */
export async function viewSupervisoryFile(
  ctx: Context,
  code: string,
  id: string,
): Promise<{ mediaType: string; bytes: Uint8Array }> {
  const { topic } = await openAsInspectorate(ctx, code);
  const file = await findTopicFile(ctx.db, id);
  if (file?.topicId !== topic.id) throw new AppError("not_found");
  return { mediaType: file.mediaType, bytes: file.bytes };
}
