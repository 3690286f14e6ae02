import type { Actor } from "#core/access/roles.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { countDone } from "#db/queries/responses/paper.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { dayStart } from "#lib/dates/local-time.ts";
import type { Context } from "#operations/context.ts";

/** In the audit log: that a form was copied and for which survey, never what it said. */
export const PAPER_ACTION = "response.enter-paper";

/** For the paper operations: how many forms this clerk has copied today, by the government's calendar. */
export async function countPaperForms(ctx: Context, actor: Actor): Promise<number> {
  const timeZone = (await findGovernment(ctx.db))?.timeZone ?? "Asia/Jakarta";
  const now = ctx.now();
  const since = dayStart(localDate(now, timeZone), timeZone) ?? now;
  return countDone(ctx.db, actor.accountId, PAPER_ACTION, since);
}
