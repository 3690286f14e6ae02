import { resumeRecipient } from "#db/queries/notices/mail-stops.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { recipientBehind } from "./parts/recipient-behind.ts";

/** Lets messages to the address behind the link through again. */
export async function resumeMessages(ctx: Context, token: string): Promise<Result<null>> {
  const hash = await recipientBehind(ctx, token);
  if (hash !== null) await write(ctx.db, [resumeRecipient(ctx.db, hash)]);
  return success(null);
}
