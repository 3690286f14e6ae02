import { DAY } from "./day.ts";

/** Dates are local calendar days, "YYYY-MM-DD"; working days are Monday to Friday that are no holiday. */

const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);

const isWorkingTime = (time: number, holidays: ReadonlySet<string>): boolean => {
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(toDate(time));
};

export const isWorkingDay = (date: string, holidays: ReadonlySet<string>): boolean =>
  isWorkingTime(toTime(date), holidays);

/**
 * The working day that is `days` working days after `date`; the day itself does not count
 * (a post of Friday with three days is due on Wednesday).
 * @param days ≥ 0; with 0 the date itself, whether a working day or not
 */
export function addWorkingDays(date: string, days: number, holidays: ReadonlySet<string>): string {
  let time = toTime(date);
  for (let left = days; left > 0; ) {
    time += DAY;
    if (isWorkingTime(time, holidays)) left -= 1;
  }
  return toDate(time);
}

/**
 * Working days passed from `from` to `to`, the first day not counted, the last one counted.
 * @returns 0 when `to` is not after `from`
 */
export function workingDaysBetween(
  from: string,
  to: string,
  holidays: ReadonlySet<string>,
): number {
  const end = toTime(to);
  let days = 0;
  for (let time = toTime(from) + DAY; time <= end; time += DAY) {
    if (isWorkingTime(time, holidays)) days += 1;
  }
  return days;
}

/** Every day from `from` to `to`, both included. @returns nothing when `to` is before `from` */
export function listDays(from: string, to: string): string[] {
  const end = toTime(to);
  const days: string[] = [];
  for (let time = toTime(from); time <= end; time += DAY) days.push(toDate(time));
  return days;
}
