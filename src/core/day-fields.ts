import { z } from "zod";
import { readWrittenDate } from "#lib/dates/written-date.ts";
import { line, optionalLine } from "./text-fields.ts";

/** The longest way to write a day, with its weekday and an hour. */
const LONGEST = 60;

/** The day comes before the month, as everywhere here. */
function toDay(text: string, ctx: z.RefinementCtx): string {
  const day = readWrittenDate(text, "dmy");
  if (day !== null) return day;
  ctx.addIssue({ code: "custom", message: "error.date" });
  return z.NEVER;
}

/** A day that must be there, however it is written; YYYY-MM-DD afterwards. */
export const dayField = line(LONGEST).transform(toDay);

/** A day, or null when empty or absent. */
export const optionalDayField = optionalLine(LONGEST).transform((text, ctx) =>
  text === null ? null : toDay(text, ctx),
);
