import { z } from "zod";
import { parse } from "#core/parse.ts";
import { resumeRecipient, stopRecipient } from "#db/queries/notices/mail-stops.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { recipientBehind } from "./parts/recipient-behind.ts";

/** A mail program sends `List-Unsubscribe=One-Click`, the page nothing, or `resume` to undo it. */
const inputSchema = z.object({ resume: z.literal("1").optional().catch(undefined) });

/**
 * Stops all messages to the address behind the link, or lets them through again. No account, no
 * question (RFC 8058): the link is known to the receiver of the mail alone.
 */
export async function stopMessages(
  ctx: Context,
  token: string,
  input: unknown,
): Promise<Result<null>> {
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const hash = await recipientBehind(ctx, token);
  if (hash === null) return success(null);
  await write(ctx.db, [
    parsed.value.resume === "1"
      ? resumeRecipient(ctx.db, hash)
      : stopRecipient(ctx.db, hash, ctx.now()),
  ]);
  return success(null);
}
