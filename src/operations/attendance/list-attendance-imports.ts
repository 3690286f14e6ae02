import { type AttendanceMonth, listAttendanceMonths } from "#db/queries/attendance/attendance.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Which months of attendance are recorded, the latest first. */
export async function listAttendanceImports(ctx: Context): Promise<{ months: AttendanceMonth[] }> {
  authoriseEverywhere(ctx, "attendance.import");
  return { months: await listAttendanceMonths(ctx.db) };
}
