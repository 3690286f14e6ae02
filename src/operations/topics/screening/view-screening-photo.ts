import type { Context } from "#operations/context.ts";
import { openScreenableFile } from "./parts/open-screenable-file.ts";

/** A picture as the author sent it, whether hidden or not. */
export async function viewScreeningPhoto(
  ctx: Context,
  id: string,
): Promise<{ mediaType: string; bytes: Uint8Array }> {
  const { file } = await openScreenableFile(ctx, id);
  return { mediaType: file.mediaType, bytes: file.bytes };
}
