import { dayStart, localTime } from "./local-time.ts";

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The moment of a wall-clock time in a place without daylight saving time (all of Indonesia).
 * @param day YYYY-MM-DD
 * @param clock HH:MM
 * @returns null when there is no such day or time
 */
export function localMoment(day: string, clock: string, timeZone: string): Date | null {
  const start = dayStart(day, timeZone);
  const time = CLOCK.exec(clock);
  if (start === null || time === null) return null;
  return new Date(start.getTime() + (Number(time[1]) * 60 + Number(time[2])) * 60_000);
}

/** Hours and minutes at a moment in a place: HH:MM. */
export const localClock = (at: Date, timeZone: string): string =>
  localTime(at, timeZone).slice(11, 16);

/** A day as it may be stored: a real one, YYYY-MM-DD. */
export const isDay = (text: string): boolean => dayStart(text, "UTC") !== null;
