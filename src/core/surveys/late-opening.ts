import { z } from "zod";
import { parse } from "#core/parse.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { type Result, success } from "#lib/result.ts";

/** Days after a period's end in which opening its survey is nothing unusual. */
const GRACE_DAYS = 30;

/**
 * Is the period so long past that opening a survey for it wants a reason?
 * @param endsOn last day of the period, YYYY-MM-DD
 * @param today YYYY-MM-DD
 */
export const isLongPast = (endsOn: string, today: string): boolean =>
  today > addDays(endsOn, GRACE_DAYS);

const reason = z
  .string("error.required")
  .trim()
  .min(1, "error.required")
  .min(10, "error.too-short?min=10")
  .max(500, "error.too-long?max=500");
const inputSchema = z.object({ reason });

/** Why a survey opens for a period long past; null where the period is not, whatever was sent. */
export function readLateReason(
  late: boolean,
  input: { reason?: unknown },
): Result<{ reason: string | null }> {
  return late ? parse(inputSchema, input) : success({ reason: null });
}
