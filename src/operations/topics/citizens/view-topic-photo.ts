import { found } from "#core/app-error.ts";
import type { PhotoBytes } from "#db/queries/topics/photo-uploads.ts";
import { findPublicTopic, findShownPhoto } from "#db/queries/topics/public-topics.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * A picture of a public topic.
 * @throws AppError `not_found` also where the topic is confidential or moderation hid the picture
 */
export async function viewTopicPhoto(ctx: Context, code: string, id: string): Promise<PhotoBytes> {
  authorise(ctx, "topic.read-public");
  const topic = await findPublicTopic(ctx.db, { code });
  const photo = found(
    topic === undefined || topic.confidential
      ? undefined
      : await findShownPhoto(ctx.db, topic.id, id),
  );
  return photo;
}
