import { periodOfCycle } from "#core/cycles/chosen-cycle.ts";
import type { PackIndicator, PackSource } from "#core/evidence-packs/pack-parts.ts";
import type { UnitPack } from "#core/evidence-packs/unit-pack.ts";
import type { Translator } from "#i18n/translate.ts";
import { formatDate, formatDay } from "#web/format/dates.ts";
import { formatNumber } from "#web/format/numbers.ts";
import { periodName } from "#web/format/period-name.ts";
import type { Paper, PaperSection } from "./paper.ts";

type Facts = [string, string][];
type AnyPack = Pick<UnitPack, "cycle" | "method" | "government" | "unit">;

export const cycleName = (t: Translator, cycle: UnitPack["cycle"]): string =>
  periodName(t, periodOfCycle(cycle));

/** What every pack says of itself. */
export const commonFacts = (t: Translator, { cycle, method }: AnyPack, madeAt: Date): Facts => [
  [t("pack.cycle"), cycleName(t, cycle)],
  [t("pack.state"), t(`cycle-state.${cycle.state}`)],
  [t("pack.method"), t("pack.method.value", { name: method.name, version: method.version })],
  [t("pack.legal-basis"), method.legalBasis],
  [t("pack.made-at"), formatDate(t.locale, madeAt, "UTC")],
];

/** How the figures came about: each with what it rests on, or why it is missing. */
export function indicatorSection(
  t: Translator,
  title: string,
  indicators: readonly PackIndicator[],
): PaperSection {
  const number = (value: number | null) =>
    value === null ? "–" : formatNumber(t.locale, value, Number.isInteger(value) ? 0 : 2);
  return {
    title,
    paragraphs: [t("pack.indicators.lead")],
    table: {
      columns: [
        t("pack.indicator"),
        t("pack.weight"),
        t("pack.target"),
        t("pack.realisation"),
        t("pack.n"),
        t("pack.percent"),
        t("pack.note"),
      ],
      rows: indicators.map((each) => [
        each.name[t.locale],
        number(each.weight),
        number(each.target),
        number(each.realisation),
        number(each.n),
        number(each.percent),
        noteOf(t, each),
      ]),
      widths: [28, 9, 10, 12, 8, 10, 23],
    },
  };
}

function noteOf(
  t: Translator,
  { missing, interval, evidence, evidenceLink }: PackIndicator,
): string {
  if (missing !== null) return t(`pack.missing.${missing}`);
  const parts = [
    interval &&
      t("pack.interval", {
        low: formatNumber(t.locale, interval.low, 2),
        high: formatNumber(t.locale, interval.high, 2),
      }),
    evidence,
    evidenceLink,
  ];
  return parts.filter((part) => part !== null).join("; ");
}

/** Each publication once, with the address of its bytes and their checksum. */
export function sourceSection(
  t: Translator,
  origin: string,
  indicators: readonly PackIndicator[],
): PaperSection {
  const sources = new Map<string, PackSource>(
    indicators.flatMap((each) => each.sources.map((source) => [source.checksum, source])),
  );
  const rows = [...sources.values()].map(({ survey, version, checksum, address }) => [
    t("pack.source.value", { survey, version }),
    checksum,
    `${origin}${address}`,
  ]);
  return {
    title: t("pack.sources"),
    paragraphs: rows.length === 0 ? [t("pack.sources.none")] : [],
    table:
      rows.length === 0
        ? null
        : {
            columns: [t("pack.source"), t("pack.checksum"), t("pack.address")],
            rows,
            widths: [24, 38, 38],
          },
  };
}

export function achievementLines(t: Translator, set: UnitPack["achievement"]): string[] {
  if (set === null) return [t("pack.achievement.open")];
  const line = t("pack.achievement.set", {
    achievement: t(`achievement.${set.achievement}`),
    name: set.setBy,
    date: formatDate(t.locale, new Date(set.setAt), "UTC"),
  });
  return set.reason === null
    ? [line]
    : [line, t("pack.achievement.reason", { reason: set.reason })];
}

/** A table, or one sentence where there is nothing to put into it. */
export const tableOr = (
  title: string,
  nothing: string,
  columns: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): PaperSection => ({
  title,
  paragraphs: rows.length === 0 ? [nothing] : [],
  table: rows.length === 0 ? null : { columns, widths, rows },
});

export const dayOf = (t: Translator, day: string): string => formatDay(t.locale, day);

/** What a paper needs besides the pack: where its JSON file is, and when it was drawn up. */
export interface PackForPrint<T> {
  pack: T;
  checksum: string;
  madeAt: Date;
  origin: string;
  /** Of the JSON file under the checksum, below the origin. */
  address: string;
}

/** What every pack has around its own parts: whose paper it is, and how to check it against its file. */
export const packPaper = (
  t: Translator,
  { pack, checksum, origin, address }: PackForPrint<AnyPack>,
  own: Pick<Paper, "title" | "subtitle" | "facts" | "sections">,
): Paper => ({
  letterhead: [pack.government.name, pack.unit.name],
  language: t.locale === "id" ? "id-ID" : "en-GB",
  ...own,
  closing: [t("pack.check", { checksum, address: `${origin}${address}` })],
});
