import { stoppedAmong } from "#db/queries/notices/mail-stops.ts";
import type { Context } from "#operations/context.ts";
import { recipientBehind } from "./parts/recipient-behind.ts";

/**
 * Are messages to the address behind this link stopped?
 * @throws AppError `not_found` for a link that was never sent
 */
export async function viewMessageStop(ctx: Context, token: string): Promise<{ stopped: boolean }> {
  const hash = await recipientBehind(ctx, token);
  return { stopped: hash === null || (await stoppedAmong(ctx.db, [hash])).has(hash) };
}
