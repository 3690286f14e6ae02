import { holidaySchema } from "#core/calendar/holiday-input.ts";
import { parse } from "#core/parse.ts";
import { appendAudit, auditVersion } from "#db/queries/audit.ts";
import { findHoliday, forgetCalendar, insertHoliday } from "#db/queries/calendar.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { authoriseEverywhere } from "./authorise.ts";
import type { Context } from "./context.ts";

/** Adds a day off. Deadlines already given stay; what is counted from now on knows the day. */
export async function createHoliday(
  ctx: Context,
  input: unknown,
): Promise<Result<{ date: string }>> {
  const actor = authoriseEverywhere(ctx, "topic.settings");
  const parsed = parse(holidaySchema, input);
  if (!parsed.ok) return parsed;
  const holiday = parsed.value;
  if (await findHoliday(ctx.db, holiday.date)) return failure({ date: "calendar.taken" });
  const audit = {
    subjectKind: "holiday",
    subjectId: holiday.date,
    seq: await auditVersion(ctx.db, "holiday", holiday.date),
    action: "holiday.create",
    before: null,
    after: holiday,
  };
  await write(ctx.db, [
    insertHoliday(ctx.db, holiday),
    appendAudit(ctx.db, actor, ctx.now(), audit),
  ]);
  forgetCalendar(ctx.db);
  return success({ date: holiday.date });
}
