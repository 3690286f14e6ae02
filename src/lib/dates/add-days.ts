import { DAY } from "./day.ts";
/**
 * The calendar day that is `days` days after a day.
 * @param day YYYY-MM-DD
 * @param days whole number; negative ones go back
 */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
