import { type AttendanceMonth, listAttendanceMonths } from "#db/queries/attendance.ts";
import { authoriseEverywhere } from "./authorise.ts";
import type { Context } from "./context.ts";

/** Which months of attendance are recorded, the latest first. */
export async function listAttendanceImports(ctx: Context): Promise<{ months: AttendanceMonth[] }> {
  authoriseEverywhere(ctx, "attendance.import");
  return { months: await listAttendanceMonths(ctx.db) };
}
