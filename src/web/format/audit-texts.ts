import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from "#core/access/audit-words.ts";
import { id, type MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";

interface Option {
  value: string;
  text: string;
}

/** Actions and subjects with their names, for the filter of the audit log. */
export const auditActions = (t: Translator): Option[] =>
  AUDIT_ACTIONS.map((value) => ({ value, text: t(`audit.action.${value}`) }));
export const auditSubjects = (t: Translator): Option[] =>
  AUDIT_SUBJECTS.map((value) => ({ value, text: t(`audit.subject.${value}`) }));

/** The name of an action or a subject as it is stored; a word without a name stands for itself. */
export function auditText(t: Translator, kind: "action" | "subject", word: string): string {
  const key = `audit.${kind}.${word}`;
  return Object.hasOwn(id, key) ? t(key as MessageKey) : word;
}
