import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { Translator } from "#i18n/translate.ts";

type Share = EvaluationMethod["distribution"]["good"][number];

/** One guidance on the distribution of predicates as a sentence. */
export function shareText(t: Translator, { predicates, atLeast, atMost, ...rest }: Share): string {
  const names = predicates.map((predicate) => t(`predicate.${predicate}`)).join(t("method.or"));
  const said = { predicates: names };
  if (rest.largest && atMost !== null) {
    return t("method.share.largest-at-most", { ...said, percent: atMost });
  }
  if (rest.largest) return t("method.share.largest", said);
  if (atMost === 0) return t("method.share.none", said);
  if (atLeast !== null && atMost !== null) {
    return t("method.share.between", { ...said, low: atLeast, high: atMost });
  }
  if (atLeast !== null) return t("method.share.at-least", { ...said, percent: atLeast });
  if (atMost !== null) return t("method.share.at-most", { ...said, percent: atMost });
  return t("method.share.present", said);
}
