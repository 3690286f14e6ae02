import { z } from "zod";
import { line } from "#core/text-fields.ts";
import { cleanCode } from "#lib/clean-text.ts";
import { HOLIDAY_KINDS } from "./holiday.ts";

/** As spreadsheets here write a date: 17/8/2026 or 17-08-2026. */
const LOCAL_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

function isoDate(text: string): string {
  const [, day = "", month = "", year] = LOCAL_DATE.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const isDay = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return /^2[01]\d\d-\d\d-\d\d$/.test(date) && !Number.isNaN(time) && toDay(time) === date;
};

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

const nameSchema = line(120);
const kindSchema = z.enum(HOLIDAY_KINDS, "error.choose");

export const holidaySchema = z.object({
  date: z
    .string("error.required")
    .transform((text) => isoDate(cleanCode(text)))
    .refine(isDay, "error.date"),
  name: nameSchema,
  kind: kindSchema,
});

/** What of a day off can change; to move it, remove it and add another one. */
export const holidayChangeSchema = z.object({ name: nameSchema, kind: kindSchema });

/** A year in an address: anything else means `present`. */
export const yearOr = (present: number) =>
  z.coerce.number().int().min(2000).max(2199).catch(present);
