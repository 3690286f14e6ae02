import type { Holiday } from "#core/calendar/holiday.ts";
import { yearOr } from "#core/calendar/holiday-input.ts";
import { missingFeasts } from "#core/calendar/missing-feasts.ts";
import { listHolidays as readHolidays } from "#db/queries/calendar/calendar.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface HolidayYear {
  year: number;
  holidays: Holiday[];
  /** Feasts that the year must have and the calendar has not. */
  missing: string[];
}

/** The days off of a year; of this year when the address names none. */
export async function listHolidays(ctx: Context, year: unknown): Promise<HolidayYear> {
  authoriseEverywhere(ctx, "topic.settings");
  const chosen = yearOr(ctx.now().getUTCFullYear()).parse(year ?? undefined);
  const all = await readHolidays(ctx.db);
  const holidays = all.filter(({ date }) => date.startsWith(`${chosen}-`));
  return { year: chosen, holidays, missing: missingFeasts(holidays) };
}
