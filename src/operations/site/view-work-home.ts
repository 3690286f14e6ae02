import { can, reach } from "#core/access/policy.ts";
import type { LocalText } from "#core/locale.ts";
import type { SurveyReport } from "#core/satisfaction/survey-report.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import {
  listResultSurveys,
  listSurveyedPeriods,
  type ResultSurvey,
} from "#db/queries/satisfaction/result-surveys.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { surveyFigures } from "#operations/satisfaction/parts/survey-figures.ts";

/** More units than this are better read as a list. */
const MOST_UNITS = 4;

export interface OwnUnitFigures extends Pick<ResultSurvey, "survey" | "unit" | "period"> {
  report: SurveyReport;
  /** Answers that came in today. */
  today: number;
  elements: { key: string; name: LocalText }[];
}

/**
 * What greets a member of staff: for the head of a few units, how each of them stands in the newest
 * period. Empty for everybody else.
 */
export async function viewWorkHome(ctx: Context): Promise<{ units: OwnUnitFigures[] }> {
  const actor = authoriseStaff(ctx, "staff.enter");
  const unitIds = can(actor, "result.view-live") ? reach(actor, "result.view-live") : [];
  if (unitIds === null || unitIds.length === 0) return { units: [] };
  const [newest] = await listSurveyedPeriods(ctx.db);
  if (newest === undefined) return { units: [] };
  const surveys = await listResultSurveys(ctx.db, [newest.id], [...unitIds]);
  if (surveys.length > MOST_UNITS) return { units: [] };
  const government = await findGovernment(ctx.db);
  const today = localDate(ctx.now(), government?.timeZone ?? "Asia/Jakarta");
  const units = await Promise.all(surveys.map((survey) => figuresOf(ctx, survey, today)));
  return { units };
}

async function figuresOf(ctx: Context, full: ResultSurvey, today: string): Promise<OwnUnitFigures> {
  const { survey, unit, period, instrument } = full;
  const { report } = await surveyFigures(ctx, full);
  const { elements } = instrument.definition;
  return {
    survey,
    unit,
    period,
    report,
    today: report.days.find(({ day }) => day === today)?.n ?? 0,
    elements: elements.map(({ key, name }) => ({ key, name })),
  };
}
