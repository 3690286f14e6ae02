import type { SupervisionAct } from "#core/topics/supervision-input.ts";
import type { MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";

const EXPLAINED: readonly SupervisionAct[] = ["answer", "ask-author", "note", "reject"];

/** The acts of the inspectorate as choices, explained where it matters who reads them. */
export const supervisionOptions = (t: Translator, acts: readonly SupervisionAct[]) =>
  acts.map((act) => ({
    value: act,
    text: t(`supervision.act.${act}`),
    ...(EXPLAINED.includes(act) && { hint: t(`supervision.act.${act}-hint` as MessageKey) }),
  }));
