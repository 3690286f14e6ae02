import type { UnitPack } from "#core/evidence-packs/unit-pack.ts";
import { indicatorLines, packTable } from "./pack-table.ts";

/** One line for each indicator, each publication behind one, and each follow-up action. */
export const unitTable = ({ indicators, followUp }: UnitPack): string =>
  packTable([
    ...indicators.flatMap(indicatorLines),
    ...followUp.map((action) => ({
      part: "rtl",
      text: action.text,
      indicator: action.indicator,
      realisation: action.progress,
      date: action.dueOn,
      note: action.state,
      source: action.evidence,
      address: action.evidenceLink,
    })),
  ]);
