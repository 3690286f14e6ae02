import type { Locale } from "#core/locale.ts";

const LANGUAGE: Record<Locale, string> = { id: "id-ID", en: "en-GB" };

/** A number as people write it there, with a fixed count of decimals: 78,74 or 78.74. */
export const formatNumber = (locale: Locale, value: number, decimals = 0): string =>
  new Intl.NumberFormat(LANGUAGE[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
