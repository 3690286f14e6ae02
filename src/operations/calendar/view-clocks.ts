import { auditVersion } from "#db/queries/access/audit.ts";
import { type Calendar, readCalendar } from "#db/queries/calendar/calendar.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** The clocks of every kind of topic, for their form. */
export async function viewClocks(
  ctx: Context,
): Promise<{ clocks: Calendar["clocks"]; version: number }> {
  authoriseEverywhere(ctx, "topic.settings");
  const version = await auditVersion(ctx.db, "topic-clocks", "all");
  return { clocks: (await readCalendar(ctx.db)).clocks, version };
}
