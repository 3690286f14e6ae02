import { found } from "#core/app-error.ts";
import { recipientOf } from "#core/notices/letter.ts";
import { findByStopToken } from "#db/queries/notices/outbox-letters.ts";
import { hashRecipient } from "#lib/hash-recipient.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * The address behind a stop link, hashed; null when consent or address is gone already.
 * @throws AppError `not_found` for a link that was never sent
 */
export async function recipientBehind(ctx: Context, token: string): Promise<string | null> {
  authorise(ctx, "topic.follow");
  const sources = found(await findByStopToken(ctx.db, token));
  const recipient = recipientOf(sources);
  return recipient === null ? null : hashRecipient(recipient);
}
