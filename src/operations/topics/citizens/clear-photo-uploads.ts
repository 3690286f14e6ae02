import { PHOTO_WAIT } from "#core/topics/post.ts";
import { deletePhotoUploads, hasPhotoUploads } from "#db/queries/topics/photo-uploads.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";

/** Pictures that were previewed and whose post was never sent go after some minutes. */
export async function clearPhotoUploads(ctx: Context): Promise<void> {
  const before = new Date(ctx.now().getTime() - PHOTO_WAIT);
  if (await hasPhotoUploads(ctx.db, before))
    await write(ctx.db, [deletePhotoUploads(ctx.db, before)]);
}
