import type { Locale } from "#core/locale.ts";
import { localClock } from "#lib/dates/local-moment.ts";

const LANGUAGE: Record<Locale, string> = { id: "id-ID", en: "en-GB" };
const SHORT: Record<string, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** WIB, WITA or WIT; elsewhere nothing. */
export const zoneName = (timeZone: string): string => SHORT[timeZone] ?? "";

/** "09.00–12.00 WIB" */
export function formatHours(startsAt: Date, endsAt: Date, timeZone: string): string {
  const clock = (at: Date) => localClock(at, timeZone).replace(":", ".");
  return `${clock(startsAt)}–${clock(endsAt)} ${zoneName(timeZone)}`.trim();
}

/** "Sabtu, 21 November 2026" */
export const formatWeekday = (locale: Locale, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LANGUAGE[locale], {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone,
  }).format(at);
