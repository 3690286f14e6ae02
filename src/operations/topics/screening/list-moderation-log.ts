import { findSite } from "#db/queries/government/government.ts";
import { listModeration } from "#db/queries/topics/moderation-log.ts";
import { DAY } from "#lib/dates/day.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** What the public learns of a decision: the day, what was done, and the class of the reason. */
export interface LoggedDecision {
  day: string;
  action: string;
  reason: string | null;
}

export interface ModerationLog {
  /** YYYY-MM. */
  month: string;
  previous: string;
  /** Null when the month shown is the running one. */
  next: string | null;
  entries: LoggedDecision[];
}

const MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/;
const neighbour = (month: string, by: number): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};

/** The public log of moderation for one month, the newest first. Who decided, and on what, is not in it. */
export async function listModerationLog(ctx: Context, asked: unknown): Promise<ModerationLog> {
  authorise(ctx, "topic.read-public");
  const timeZone = (await findSite(ctx.db))?.timeZone ?? "Asia/Jakarta";
  const running = localDate(ctx.now(), timeZone).slice(0, 7);
  const past = typeof asked === "string" && MONTH.test(asked) && asked < running;
  const month = past ? asked : running;
  const [previous, next] = [neighbour(month, -1), neighbour(month, 1)];
  const starts = Date.parse(`${month}-01T00:00:00Z`);
  const ends = Date.parse(`${next}-01T00:00:00Z`);
  const rows = await listModeration(ctx.db, new Date(starts - DAY), new Date(ends + DAY));
  return {
    month,
    previous,
    next: month === running ? null : next,
    entries: rows
      .map(({ at, action, reason }) => ({
        day: localDate(new Date(at), timeZone),
        action,
        reason,
      }))
      .filter(({ day }) => day.startsWith(month)),
  };
}
