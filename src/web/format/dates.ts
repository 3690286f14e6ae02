import type { Locale } from "#core/locale.ts";

const LANGUAGE: Record<Locale, string> = { id: "id-ID", en: "en-GB" };

/** A moment as a long date where the government is: 5 November 2026. */
export const formatDate = (locale: Locale, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LANGUAGE[locale], { dateStyle: "long", timeZone }).format(at);

/** A calendar date (YYYY-MM-DD) as a long date. */
export const formatDay = (locale: Locale, day: string): string =>
  formatDate(locale, new Date(`${day}T00:00:00Z`), "UTC");

/** A calendar date where room is short: 5 Nov 2026. */
export const formatShortDay = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(LANGUAGE[locale], { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** From one calendar date to another, saying once what both share: 10–11 Desember 2026. */
export const formatDays = (locale: Locale, from: string, to: string): string =>
  new Intl.DateTimeFormat(LANGUAGE[locale], { dateStyle: "long", timeZone: "UTC" }).formatRange(
    new Date(`${from}T00:00:00Z`),
    new Date(`${to}T00:00:00Z`),
  );

/** A calendar date with its day of the week: Kamis, 24 Desember 2026. */
export const formatWeekday = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(LANGUAGE[locale], { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A moment with its hour where the government is: 5 Nov 2026, 09.30. */
export const formatMoment = (locale: Locale, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LANGUAGE[locale], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  }).format(at);

/** A month (YYYY-MM) in words: November 2026. */
export const formatMonth = (locale: Locale, month: string): string =>
  new Intl.DateTimeFormat(LANGUAGE[locale], {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${month}-01T00:00:00Z`));
