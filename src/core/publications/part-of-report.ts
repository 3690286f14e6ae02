import type { SurveyReport } from "#core/satisfaction/survey-report.ts";
import type { Tally } from "#core/satisfaction/tally.ts";
import type { OpenPart } from "./combine-snapshots.ts";

/** What a unit's live report brings into a figure over several units; nothing while it is withheld. */
export function partOf(
  { counted: n, population, index, withheld }: SurveyReport,
  tally: Tally,
): OpenPart {
  if (index === null || withheld) return { n, population, index: null };
  const elements = index.elements.flatMap((element) => {
    const counts = tally.counts[element.key];
    return counts === undefined ? [] : [{ ...element, counts }];
  });
  return {
    n,
    population,
    index: { method: index.method, totals: tally.totals, days: index.days, elements },
  };
}
