import { stopRecipient } from "#db/queries/notices/mail-stops.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { recipientBehind } from "./parts/recipient-behind.ts";

/**
 * Stops all messages to the address behind the link. No account, no question (RFC 8058): the link is
 * known to the receiver of the mail alone.
 */
export async function stopMessages(ctx: Context, token: string): Promise<Result<null>> {
  const hash = await recipientBehind(ctx, token);
  if (hash !== null) await write(ctx.db, [stopRecipient(ctx.db, hash, ctx.now())]);
  return success(null);
}
