import { elementsInCodeOrder } from "#core/instruments/element-codes.ts";
import { buildSurveyReport, type SurveyReport } from "#core/satisfaction/survey-report.ts";
import type { Tally } from "#core/satisfaction/tally.ts";
import { readShownTally } from "#db/queries/satisfaction/live-figures.ts";
import type { ResultSurvey } from "#db/queries/satisfaction/result-surveys.ts";
import { findServicesOfUnit, type ServiceRow } from "#db/queries/units/services.ts";
import type { Context } from "#operations/context.ts";
import { withDueSteps } from "./with-due-steps.ts";

export interface SurveyFiguresOfUnit {
  report: SurveyReport;
  tally: Tally;
  /** All services of the unit, also those no longer offered: answers may name them. */
  services: ServiceRow[];
}

/**
 * The report of a survey as it may be shown now, out of kept tallies: in steps while it is open. No index is
 * made of fewer than five answers. For operations that have authorised already.
 */
export async function surveyFigures(
  ctx: Context,
  { survey, unit, instrument }: ResultSurvey,
): Promise<SurveyFiguresOfUnit> {
  const { legalBasis } = instrument.definition;
  const elements = elementsInCodeOrder(instrument.definition).map(({ key }) => key);
  if (survey.state === "open") await withDueSteps(ctx, [survey.id]);
  const [services, figures] = await Promise.all([
    findServicesOfUnit(ctx.db, unit.id),
    readShownTally(ctx.db, survey, elements),
  ]);
  const report = buildSurveyReport(figures, {
    population: survey.population,
    legalBasis,
    services,
  });
  const shown = report.withheld ? { ...report, index: null, steered: null } : report;
  return { report: shown, tally: figures.tally, services };
}
