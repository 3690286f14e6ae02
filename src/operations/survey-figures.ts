import { elementsInCodeOrder } from "#core/instruments/element-codes.ts";
import { buildSurveyReport, type SurveyReport } from "#core/satisfaction/survey-report.ts";
import type { Tally } from "#core/satisfaction/tally.ts";
import type { ResultSurvey } from "#db/queries/result-surveys.ts";
import { findServicesOfUnit, type ServiceRow } from "#db/queries/services.ts";
import { readSurveyTally } from "#db/queries/tallies.ts";
import type { Context } from "./context.ts";

export interface SurveyFiguresOfUnit {
  report: SurveyReport;
  tally: Tally;
  /** All services of the unit, also those no longer offered: answers may name them. */
  services: ServiceRow[];
}

/** The live report of a survey, out of the kept tallies. For operations that have authorised already. */
export async function loadSurveyFigures(
  ctx: Context,
  { survey, unit, instrument }: ResultSurvey,
): Promise<SurveyFiguresOfUnit> {
  const { legalBasis } = instrument.definition;
  const elements = elementsInCodeOrder(instrument.definition).map(({ key }) => key);
  const [services, figures] = await Promise.all([
    findServicesOfUnit(ctx.db, unit.id),
    readSurveyTally(ctx.db, survey.id, elements),
  ]);
  const report = buildSurveyReport(figures, {
    population: survey.population,
    legalBasis,
    services,
  });
  return { report, tally: figures.tally, services };
}
