import { endSession } from "#db/queries/access/sessions.ts";
import type { Context } from "#operations/context.ts";

/** Signs out on this device. Anybody may end the session whose secret he holds. */
export async function endOwnSession(ctx: Context, secret: string): Promise<void> {
  await endSession(ctx.db, secret);
}
