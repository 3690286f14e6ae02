import type { TopicState } from "#core/topics/lifecycle.ts";
import type { MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";
import { moderationReason } from "#web/topics/moderation-log.ts";
import { formatDay } from "./dates.ts";

/** What these texts need to know of a topic. */
interface Standing {
  state: TopicState;
  verifyBy: string;
  answerBy: string;
  closesAfter: string | null;
  solved?: boolean | null;
  supervisory?: boolean;
}

interface Step {
  action: string;
  unit: string | null;
  toUnit: string | null;
}

/** One step of a topic's history in plain words; `office` is who acts where no unit is named. */
export function stepText(
  t: Translator,
  { action, unit, toUnit }: Step,
  office: string | null = null,
): string {
  const someUnit = office ?? t("topic.the-unit");
  const names = { unit: unit ?? someUnit, toUnit: toUnit ?? someUnit };
  return t(`topic.step.${action}` as MessageKey, names);
}

/** Why moderation masked or rejected, in words; nothing for other steps. */
export const stepReason = (t: Translator, action: string, reason: string): string | null =>
  action === "mask" || action === "reject"
    ? t("screening.step-reason", { reason: moderationReason(t, action, reason) })
    : null;

/** What happens next, and until when. */
export function nextText(t: Translator, topic: Standing): string {
  const day = (date: string | null) => (date === null ? "–" : formatDay(t.locale, date));
  const { state, verifyBy, answerBy, closesAfter } = topic;
  if (state === "closed" && topic.solved) return t("topic.next.closed.solved");
  if (state === "in-progress" && topic.supervisory) {
    return t("topic.next.supervisory", { answerBy: day(answerBy) });
  }
  return t(`topic.next.${state}`, {
    verifyBy: day(verifyBy),
    answerBy: day(answerBy),
    closesAfter: day(closesAfter),
  });
}

/** Who has to act now. */
export function responsibleText(t: Translator, topic: Standing, unit: string | null): string {
  const { state } = topic;
  if (["closed", "withdrawn", "merged", "rejected"].includes(state)) {
    return t("topic.responsible.none");
  }
  if (state === "answered") return t("topic.responsible.author");
  if (topic.supervisory) return t("topic.responsible.inspectorate");
  if (state === "routed" || state === "in-progress") return unit ?? t("topic.the-unit");
  return t("topic.responsible.moderator");
}
