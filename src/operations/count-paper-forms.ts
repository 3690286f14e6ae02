import type { Actor } from "#core/access/roles.ts";
import { findGovernment } from "#db/queries/government.ts";
import { listTimesOf } from "#db/queries/paper.ts";
import { localDate } from "#lib/local-date.ts";
import type { Context } from "./context.ts";

/** In the audit log: that a form was copied and for which survey, never what it said. */
export const PAPER_ACTION = "response.enter-paper";

const DAY = 24 * 60 * 60 * 1000;

/** For the paper operations: how many forms this clerk has copied today, by the government's calendar. */
export async function countPaperForms(ctx: Context, actor: Actor): Promise<number> {
  const timeZone = (await findGovernment(ctx.db))?.timeZone ?? "Asia/Jakarta";
  const now = ctx.now();
  const since = new Date(now.getTime() - DAY);
  const times = await listTimesOf(ctx.db, actor.accountId, PAPER_ACTION, since);
  const today = localDate(now, timeZone);
  return times.filter((at) => localDate(at, timeZone) === today).length;
}
