import { endAllSessions } from "#db/queries/access/sessions.ts";
import { write } from "#db/write.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Signs out everywhere, here too. */
export async function endOwnSessions(ctx: Context): Promise<void> {
  const actor = authoriseStaff(ctx, "account.manage-own");
  await write(ctx.db, [endAllSessions(ctx.db, actor.accountId)]);
}
