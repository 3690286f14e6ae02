import { z } from "zod";
import { AppError } from "#core/app-error.ts";
import type { Holiday } from "#core/calendar/holiday.ts";
import { holidayChangeSchema } from "#core/calendar/holiday-input.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import {
  deleteHoliday,
  findHoliday,
  forgetCalendar,
  updateHoliday,
} from "#db/queries/calendar/calendar.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const removalSchema = z.object({ action: z.literal("hapus"), version: versionSchema });
const changeSchema = holidayChangeSchema.extend({ version: versionSchema });

/** Renames a day off, or takes it out of the calendar (`action=hapus`). */
export async function changeHoliday(
  ctx: Context,
  date: string,
  input: unknown,
): Promise<Result<null>> {
  const actor = authoriseEverywhere(ctx, "topic.settings");
  const before = await findHoliday(ctx.db, date);
  if (before === undefined) throw new AppError("not_found");
  const store = async (seq: number, after: Holiday | null) => {
    const action = after === null ? "holiday.delete" : "holiday.change";
    const entry = { subjectKind: "holiday", subjectId: date, seq, action, before, after };
    await write(ctx.db, [
      after === null ? deleteHoliday(ctx.db, date) : updateHoliday(ctx.db, date, after),
      appendAudit(ctx.db, actor, ctx.now(), entry),
    ]);
    forgetCalendar(ctx.db);
    return success(null);
  };

  const removal = removalSchema.safeParse(input);
  if (removal.success) return store(removal.data.version, null);
  const parsed = parse(changeSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...changes } = parsed.value;
  return store(version, { date, ...changes });
}
