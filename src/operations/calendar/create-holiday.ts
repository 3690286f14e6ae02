import { holidaySchema } from "#core/calendar/holiday-input.ts";
import { parse } from "#core/parse.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import {
  findHoliday,
  forgetCalendar,
  insertHoliday,
  updateHoliday,
} from "#db/queries/calendar/calendar.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { calendarFollowers } from "./parts/calendar-followers.ts";

/** Adds a day off; clocks that run and leave that waits follow it. */
export async function createHoliday(
  ctx: Context,
  input: unknown,
): Promise<Result<{ date: string }>> {
  const actor = authoriseEverywhere(ctx, "topic.settings");
  const parsed = parse(holidaySchema, input);
  if (!parsed.ok) return parsed;
  const holiday = parsed.value;
  const before = (await findHoliday(ctx.db, holiday.date)) ?? null;
  // What was only calculated is decreed now.
  if (before !== null && !before.expected) return failure({ date: "calendar.taken" });
  const audit = auditChange(
    ctx,
    actor,
    ["holiday", holiday.date, await auditVersion(ctx.db, "holiday", holiday.date)],
    "holiday.create",
    { before, after: holiday },
  );
  const followers = before === null ? await calendarFollowers(ctx, actor, [holiday]) : [];
  await write(ctx.db, [
    before === null ? insertHoliday(ctx.db, holiday) : updateHoliday(ctx.db, holiday.date, holiday),
    audit,
    ...followers,
  ]);
  forgetCalendar(ctx.db);
  return success({ date: holiday.date });
}
