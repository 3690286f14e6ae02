import { found } from "#core/app-error.ts";
import type { Holiday } from "#core/calendar/holiday.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { findHoliday } from "#db/queries/calendar/calendar.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** A day off and its version, for its form. */
export async function viewHoliday(
  ctx: Context,
  date: string,
): Promise<{ holiday: Holiday; version: number }> {
  authoriseEverywhere(ctx, "topic.settings");
  const version = await auditVersion(ctx.db, "holiday", date);
  const holiday = found(await findHoliday(ctx.db, date));
  return { holiday, version };
}
