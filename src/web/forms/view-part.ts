import { id, type MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";

/** The part of a record that somebody read, in words. */
export function viewPartName(t: Translator, part: string): string {
  const key = `view-part.${part}`;
  return t(key in id ? (key as MessageKey) : "view-part.other");
}
