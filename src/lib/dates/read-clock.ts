import { cleanCode } from "#lib/text/clean-text.ts";

const CLOCK = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:([ap])\.?m\.?)?$/;
/** Exports put the day in front and the zone behind. */
const DAY = /^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})(?:t|\s+)/;
const ZONE = /\s*(?:wib|wita|wit)$/;
/** Spreadsheets count a time of day as a part of the day; two digits would be minutes. */
const FRACTION = /^0[.,](\d{3,})$/;
const MINUTES_A_DAY = 1440;

/**
 * A time of day as people and spreadsheets write it: 7:30, 07.30, 07:30:15, 7:30 PM, with a day in
 * front, or as a part of the day (0.3125).
 * @returns HH:MM, seconds dropped; null for what is no time
 */
export function readClock(text: string): string | null {
  const plain = cleanCode(text).toLowerCase().replace(DAY, "").replace(ZONE, "");
  const fraction = FRACTION.exec(plain);
  if (fraction !== null) return clock(Math.round(Number(`0.${fraction[1]}`) * MINUTES_A_DAY));
  const [, hour, minute, half] = CLOCK.exec(plain) ?? [];
  if (hour === undefined || Number(minute) > 59) return null;
  const hours = half === undefined ? Number(hour) : hoursOf(Number(hour), half);
  return hours === null ? null : clock(hours * 60 + Number(minute));
}

/** 12 AM is midnight, 12 PM noon. */
const hoursOf = (hour: number, half: string): number | null =>
  hour < 1 || hour > 12 ? null : (hour % 12) + (half === "p" ? 12 : 0);

function clock(minutes: number): string | null {
  if (minutes >= MINUTES_A_DAY) return null;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
