import { holidayChangeSchema } from "#core/calendar/holiday-input.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedHoliday, storeHoliday } from "./parts/managed-holiday.ts";

const inputSchema = holidayChangeSchema.extend({ version: versionSchema });

/** Renames a day off. */
export async function changeHoliday(
  ctx: Context,
  date: string,
  input: unknown,
): Promise<Result<null>> {
  const managed = await managedHoliday(ctx, date);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...changes } = parsed.value;
  await storeHoliday(ctx, managed, version, { date, ...changes });
  return success(null);
}
