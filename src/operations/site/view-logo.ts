import { AppError } from "#core/app-error.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import type { Context } from "#operations/context.ts";

/**
 * The government's logo, for everybody.
 * @throws AppError `not_found` when there is none
 */
export async function viewLogo(
  ctx: Context,
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> }> {
  const logo = (await findGovernment(ctx.db))?.logo;
  const found = /^data:(image\/[a-z]+);base64,(.*)$/.exec(logo ?? "");
  if (!found?.[1] || !found[2]) throw new AppError("not_found");
  return { type: found[1], bytes: new Uint8Array(Buffer.from(found[2], "base64")) };
}
