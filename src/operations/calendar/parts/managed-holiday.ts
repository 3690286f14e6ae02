import type { Actor } from "#core/access/roles.ts";
import { found } from "#core/app-error.ts";
import type { Holiday } from "#core/calendar/holiday.ts";
import {
  deleteHoliday,
  findHoliday,
  forgetCalendar,
  updateHoliday,
} from "#db/queries/calendar/calendar.ts";
import { write } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ManagedHoliday {
  actor: Actor;
  holiday: Holiday;
}

/** A day off and who keeps the calendar. @throws AppError `not_found`, `forbidden` */
export async function managedHoliday(ctx: Context, date: string): Promise<ManagedHoliday> {
  const actor = authoriseEverywhere(ctx, "topic.settings");
  const holiday = found(await findHoliday(ctx.db, date));
  return { actor, holiday };
}

/** Stores what becomes of a day off (null: it is taken out), and forgets the calendar in memory. */
export async function storeHoliday(
  ctx: Context,
  { actor, holiday: before }: ManagedHoliday,
  seq: number,
  after: Holiday | null,
): Promise<void> {
  const { date } = before;
  const action = after === null ? "holiday.delete" : "holiday.change";
  const entry = auditChange(ctx, actor, ["holiday", date, seq], action, { before, after });
  await write(ctx.db, [
    after === null ? deleteHoliday(ctx.db, date) : updateHoliday(ctx.db, date, after),
    entry,
  ]);
  forgetCalendar(ctx.db);
}
