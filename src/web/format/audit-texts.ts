import { id, type MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";

const keysAfter = (prefix: string): string[] =>
  Object.keys(id)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));

/** Actions and subjects that have a name, for the filter of the audit log. */
export const AUDIT_ACTIONS = keysAfter("audit.action.");
export const AUDIT_SUBJECTS = keysAfter("audit.subject.");

/** The name of an action or a subject; a word without a name stands for itself. */
export function auditText(t: Translator, kind: "action" | "subject", word: string): string {
  const key = `audit.${kind}.${word}`;
  return Object.hasOwn(id, key) ? t(key as MessageKey) : word;
}
