import { z } from "zod";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedHoliday, storeHoliday } from "./parts/managed-holiday.ts";

const inputSchema = z.object({ version: versionSchema });

/** Takes a day off out of the calendar. */
export async function removeHoliday(
  ctx: Context,
  date: string,
  input: unknown,
): Promise<Result<null>> {
  const managed = await managedHoliday(ctx, date);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  await storeHoliday(ctx, managed, parsed.value.version, null);
  return success(null);
}
