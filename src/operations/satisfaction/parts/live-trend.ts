import { estimateOf } from "#core/satisfaction/estimate.ts";
import { groupFigure } from "#core/satisfaction/group-figure.ts";
import { indexInterval } from "#core/satisfaction/interval.ts";
import { methodFor } from "#core/satisfaction/method.ts";
import { judgePairs } from "#core/satisfaction/told-apart.ts";
import { buildTrend, type Trend } from "#core/satisfaction/trend.ts";
import { readShownTotals } from "#db/queries/satisfaction/live-figures.ts";
import { listUpToSurvey, type ResultSurvey } from "#db/queries/satisfaction/result-surveys.ts";
import { SMALLEST_GROUP } from "#lib/statistics/suppression.ts";
import type { Context } from "#operations/context.ts";
import { comparedFrom } from "#operations/government/parts/compared-from.ts";

const MOST_PERIODS = 12;

/** The unit's index up to this survey, over comparable periods. For operations that have authorised. */
export async function liveTrend(ctx: Context, current: ResultSurvey): Promise<Trend> {
  const [surveys, minimum] = await Promise.all([
    listUpToSurvey(ctx.db, current, MOST_PERIODS),
    comparedFrom(ctx),
  ]);
  const totals = await readShownTotals(
    ctx.db,
    surveys.map(({ survey }) => survey),
  );
  const results = surveys.toReversed().flatMap(({ survey, period, instrument }) => {
    const total = totals.get(survey.id);
    const { elements, legalBasis } = instrument.definition;
    if (total === undefined || total.n < SMALLEST_GROUP) return [];
    const figure = groupFigure(total, elements.length);
    const estimateFor = (population: number | null) =>
      estimateOf(total, elements.length, { population, days: null });
    return {
      survey: survey.slug,
      period,
      ...figure,
      interval: indexInterval(estimateFor(survey.population), figure.ikm),
      // A change is one of the service, not of those who came: no population is finite for it.
      estimate: estimateFor(null),
      method: methodFor(legalBasis),
      elements,
    };
  });
  return buildTrend(results, (steps) =>
    judgePairs(
      steps.map(({ before, after }) => ({ a: after.estimate, b: before.estimate })),
      minimum,
    ),
  );
}
