import type { UnitPack } from "#core/evidence-packs/unit-pack.ts";
import type { Translator } from "#i18n/translate.ts";
import { formatNumber } from "#web/format/numbers.ts";
import {
  achievementLines,
  commonFacts,
  cycleName,
  dayOf,
  indicatorSection,
  type PackForPrint,
  packPaper,
  sourceSection,
  tableOr,
} from "./pack-paper.ts";
import type { Paper, PaperSection } from "./paper.ts";

/** A unit's evidence pack for print. */
export function unitPaper(t: Translator, print: PackForPrint<UnitPack>): Paper {
  const { pack, madeAt, origin } = print;
  return packPaper(t, print, {
    title: t("pack.unit.title"),
    subtitle: cycleName(t, pack.cycle),
    facts: [
      [t("pack.unit"), pack.unit.name],
      ...commonFacts(t, pack, madeAt),
      [t("pack.as-of"), dayOf(t, pack.asOf)],
    ],
    sections: [
      achievementSection(t, pack),
      indicatorSection(t, t("pack.indicators"), pack.indicators),
      sourceSection(t, origin, pack.indicators),
      followUpSection(t, pack),
    ],
  });
}

function achievementSection(t: Translator, pack: UnitPack): PaperSection {
  return {
    title: t("pack.achievement"),
    paragraphs: [
      ...achievementLines(t, pack.achievement),
      proposalLine(t, pack.proposal),
      ...(pack.headComment === null ? [] : [t("pack.head-comment", { text: pack.headComment })]),
    ],
    table: null,
  };
}

function proposalLine(t: Translator, proposal: UnitPack["proposal"]): string {
  const { achievement, percent, evidencedWeight: evidenced, totalWeight: total } = proposal;
  if (achievement === null || percent === null) return t("pack.achievement.no-proposal");
  return t("pack.achievement.proposal", {
    achievement: t(`achievement.${achievement}`),
    percent: formatNumber(t.locale, percent, 2),
    evidenced,
    total,
  });
}

const followUpSection = (t: Translator, { followUp }: UnitPack): PaperSection =>
  tableOr(
    t("pack.follow-up"),
    t("pack.follow-up.none"),
    [t("pack.action"), t("pack.due"), t("pack.action-state"), t("pack.proof")],
    [40, 16, 18, 26],
    followUp.map(({ text, dueOn, state, progress, evidence, evidenceLink }) => [
      text,
      dayOf(t, dueOn),
      `${t(`action-state.${state}`)} (${progress} %)`,
      [evidence, evidenceLink].filter((part) => part !== null).join("; "),
    ]),
  );
