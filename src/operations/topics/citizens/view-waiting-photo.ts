import { found } from "#core/app-error.ts";
import { findPhotoUpload, type PhotoBytes } from "#db/queries/topics/photo-uploads.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * A picture that waits for its post; who knows its random id is its sender.
 * @throws AppError `not_found`
 */
export async function viewWaitingPhoto(ctx: Context, id: string): Promise<PhotoBytes> {
  authorise(ctx, "topic.post");
  const photo = found(await findPhotoUpload(ctx.db, id));
  return photo;
}
