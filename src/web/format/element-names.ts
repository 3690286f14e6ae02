import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import type { Translator } from "#i18n/translate.ts";

/** Names of the nine elements of the regulation, for tables that belong to no questionnaire of ours. */
export const elementNames = (t: Translator): Record<string, string> =>
  Object.fromEntries(OFFICIAL_ELEMENTS.map((key) => [key, t(`element.${key}`)]));
