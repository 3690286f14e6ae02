import { ATTENDANCE_COLUMNS } from "#core/attendance/attendance-import.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** An empty file of attendance with one row that shows how it is filled in. */
export function viewAttendanceTemplate(ctx: Context): string {
  authoriseEverywhere(ctx, "attendance.import");
  const today = localDate(ctx.now(), "Asia/Jakarta");
  return writeCsv(ATTENDANCE_COLUMNS, [["000000000000000000", today, "hadir", "07:25", "16:05"]]);
}
