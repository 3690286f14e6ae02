import { DAY } from "#lib/dates/day.ts";
import { localDate } from "#lib/dates/local-date.ts";

/** A triwulan with the survey state the demo gives it. */
export interface Quarter {
  key: string;
  year: number;
  number: number;
  startsOn: string; // YYYY-MM-DD
  endsOn: string;
  finished: boolean;
}

/** All four reference governments live in WIB (UTC+7), which has no summer time. */
const TIME_ZONE = "Asia/Jakarta";
const OFFSET = 7 * 3_600_000;

/** The date where the government is: YYYY-MM-DD. */
export const dateThere = (at: Date): string => localDate(at, TIME_ZONE);

/** The moment of a wall-clock time there. */
export const timeThere = (date: string, minutes: number): Date =>
  new Date(Date.parse(`${date}T00:00:00Z`) - OFFSET + minutes * 60_000);

/** Last year's quarters, this year's finished ones and the current one. */
export function quartersUntil(now: Date): Quarter[] {
  const today = dateThere(now);
  const year = Number(today.slice(0, 4));
  return [year - 1, year]
    .flatMap((each) => [1, 2, 3, 4].map((number) => quarter(each, number, today)))
    .filter(({ startsOn }) => startsOn <= today);
}

function quarter(year: number, number: number, today: string): Quarter {
  const month = (number - 1) * 3;
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const endsOn = day(Date.UTC(year, month + 3, 0));
  return {
    key: `${year}-t${number}`,
    year,
    number,
    startsOn: day(Date.UTC(year, month, 1)),
    endsOn,
    finished: endsOn < today,
  };
}

/** Monday to Friday from one date to another, both included; holidays are not looked at. */
export function weekdays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}
