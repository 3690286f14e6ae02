import type { Holiday } from "#core/calendar/holiday.ts";
import { yearOr } from "#core/calendar/holiday-input.ts";
import { listHolidays as readHolidays } from "#db/queries/calendar.ts";
import { authoriseEverywhere } from "./authorise.ts";
import type { Context } from "./context.ts";

export interface HolidayYear {
  year: number;
  holidays: Holiday[];
}

/** The days off of a year; of this year when the address names none. */
export async function listHolidays(ctx: Context, year: unknown): Promise<HolidayYear> {
  authoriseEverywhere(ctx, "topic.settings");
  const chosen = yearOr(ctx.now().getUTCFullYear()).parse(year ?? undefined);
  const all = await readHolidays(ctx.db);
  return { year: chosen, holidays: all.filter(({ date }) => date.startsWith(`${chosen}-`)) };
}
