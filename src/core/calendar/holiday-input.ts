import { z } from "zod";
import { dayField } from "#core/day-fields.ts";
import { line } from "#core/text-fields.ts";
import { HOLIDAY_KINDS } from "./holiday.ts";

const inCalendar = (date: string): boolean => /^2[01]\d\d-/.test(date);

const nameSchema = line(120);
const kindSchema = z.enum(HOLIDAY_KINDS, "error.choose");

export const holidaySchema = z.object({
  date: dayField.refine(inCalendar, "error.date"),
  name: nameSchema,
  kind: kindSchema,
});

/** What of a day off can change; to move it, remove it and add another one. */
export const holidayChangeSchema = z.object({ name: nameSchema, kind: kindSchema });

/** A year in an address: anything else means `present`. */
export const yearOr = (present: number) =>
  z.coerce.number().int().min(2000).max(2199).catch(present);
