import { holidayTable } from "#core/calendar/holiday-import.ts";
import { listHolidays } from "#db/queries/calendar/calendar.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** All days off, as a table that `importHolidays` takes back without change. */
export async function exportHolidays(ctx: Context): Promise<string> {
  authoriseEverywhere(ctx, "topic.settings");
  const { columns, rows } = holidayTable(await listHolidays(ctx.db));
  return writeCsv(columns, rows);
}
