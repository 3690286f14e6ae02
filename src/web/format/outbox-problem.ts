import { id, type MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";

/**
 * Why a message did not leave, in words, with the number that the other side gave.
 * @param reason as the outbox keeps it: `refused`, `recipient-refused 550`; older ones `smtp-550`
 */
export function outboxProblem(t: Translator, reason: string): string {
  const [name = "", number] = reason.split(" ");
  const key = `outbox.problem.${name}`;
  if (!Object.hasOwn(id, key)) return `${t("outbox.problem.unexpected")} (${reason})`;
  const words = t(key as MessageKey);
  return number === undefined ? words : `${words} (${number})`;
}
