import type { Locale } from "#core/locale.ts";
import {
  type Assessment,
  COMPUTED,
  type ComputedKey,
  type Evidence,
  INDICATORS,
  type IndicatorKey,
  VALUES,
  type Value,
} from "#core/service-index/assessment.ts";
import type { MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";
import type { Message } from "#lib/result.ts";
import type { CsvCell } from "#lib/tables/csv.ts";
import { message, readMessage } from "#lib/text/message.ts";
import { formatDay } from "#web/format/dates.ts";
import { href } from "#web/navigation/href.ts";

const isComputed = (key: IndicatorKey): key is ComputedKey =>
  (COMPUTED as readonly string[]).includes(key);

/** The steps of a scale from 0 to 5; none where the assessor fills it in. */
export const scaleOf = (t: Translator, key: IndicatorKey): { value: Value; text: string }[] =>
  isComputed(key)
    ? VALUES.map((value) => ({ value, text: t(`service-index.${key}.${value}`) }))
    : [];

/** Where an indicator stands in form F02: "7 tatap muka, 6 elektronik". */
export function numbersOf(t: Translator, key: IndicatorKey): string {
  const { A: a, B: b } = INDICATORS[key];
  return a === null ? t("service-index.number.B", { b }) : t("service-index.numbers", { a, b });
}

/** What is missing to the next step; its day as people write it. */
export function gapText(t: Translator, gap: Message): string {
  const { key, params } = readMessage(gap);
  if (params.by === undefined) return t.message(gap);
  return t.message(message(key, { by: formatDay(t.locale, params.by) }));
}

/** One piece of evidence in words, with the page where it can be seen. */
export function evidenceText(
  t: Translator,
  evidence: Evidence,
  unit: string,
): { text: string; link: string | null } {
  const locale: Locale = t.locale;
  const day = (date: string) => formatDay(locale, date);
  switch (evidence.kind) {
    case "publication": {
      const { version, publishedOn, slug } = evidence;
      const text = t("service-index.evidence.publication", { day: day(publishedOn), version });
      return { text, link: href(locale, `/hasil/${unit}?survei=${slug}`) };
    }
    case "medium": {
      const medium = t(`medium.${evidence.medium}`);
      const text = t("service-index.evidence.medium", { medium, day: day(evidence.publishedOn) });
      return { text, link: evidence.link };
    }
    case "action": {
      const text = `${evidence.text} (${t(`action-state.${evidence.state}`)})`;
      return { text, link: href(locale, `/tindak-lanjut/${unit}`) };
    }
    case "forum":
      return {
        text: t("service-index.evidence.forum", evidence as { theme: string; groups: number }),
        link: href(locale, `/fkp/${evidence.slug}`),
      };
    case "dialogue":
      return { text: t("service-index.evidence.dialogue"), link: href(locale, `/unit/${unit}`) };
    case "unit":
      return { text: t("service-index.evidence.unit"), link: href(locale, `/unit/${unit}`) };
    case "cycle":
      return { text: t("service-index.evidence.cycle", { key: evidence.key }), link: null };
  }
}

const HEADINGS = ["number", "indicator", "value", "why", "evidence", "next"] as const;

/** The indicators of one unit and year as a table for spreadsheets. */
export function serviceIndexTable(
  t: Translator,
  unit: { slug: string; name: string },
  year: number,
  assessments: readonly Assessment[],
): { columns: string[]; rows: CsvCell[][] } {
  const headings = HEADINGS.map((name) =>
    t((name === "next" ? "service-index.next.short" : `service-index.${name}`) as MessageKey),
  );
  return {
    columns: [t("service-index.unit"), t("service-index.year"), ...headings],
    rows: assessments.map(({ key, value, why, evidence, next }) => [
      unit.name,
      year,
      numbersOf(t, key),
      t(`service-index.${key}`),
      value ?? t("service-index.by-assessor"),
      t.message(why),
      evidence.map((each) => evidenceText(t, each, unit.slug).text).join("; "),
      next === null ? null : nextText(t, key, next),
    ]),
  };
}

/** "Tiga media. Catat satu media lagi." */
export function nextText(
  t: Translator,
  key: IndicatorKey,
  { value, gap }: NonNullable<Assessment["next"]>,
): string {
  const step = scaleOf(t, key)[value]?.text ?? "";
  return gap === null ? `${step}.` : `${step}. ${gapText(t, gap)}`;
}
