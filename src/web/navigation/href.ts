import { DEFAULT_LOCALE, type Locale } from "#core/locale.ts";

/** A page's address in a language: Indonesian has no prefix. */
export function href(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** Splits `/en/hasil` into its language and the page's own path. */
export function splitLocale(path: string): { locale: Locale; path: string } {
  const match = /^\/en(?=\/|\?|$)/.exec(path);
  if (match === null) return { locale: DEFAULT_LOCALE, path };
  const rest = path.slice(match[0].length);
  return { locale: "en", path: rest.startsWith("/") ? rest : `/${rest}` };
}
