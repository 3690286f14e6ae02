export const LOCALES = ["id", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "id";

/** A text in every language of the interface. */
export type LocalText = Record<Locale, string>;
