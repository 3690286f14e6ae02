import { parse } from "#core/parse.ts";
import { publicationWarnings } from "#core/publications/publication-warnings.ts";
import type { SurveyReport } from "#core/satisfaction/survey-report.ts";
import { populationSchema } from "#core/surveys/survey-plan.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { listVersions, type PublicationHead } from "#db/queries/publications/publications.ts";
import type { FullSurvey, SurveyRow } from "#db/queries/surveys/surveys.ts";
import type { Message } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { surveyFigures } from "#operations/satisfaction/parts/survey-figures.ts";
import { surveyToPublish } from "./parts/survey-to-publish.ts";

export interface PublicationForm extends Pick<FullSurvey, "survey" | "unit" | "period"> {
  report: SurveyReport;
  /** What to know before publishing. */
  warnings: Message[];
  /** The newest version; undefined while never published. */
  newest: PublicationHead | undefined;
  /** Goes back with the form: another's change in between makes a conflict. */
  history: number;
}

/**
 * What the bureau sees before it publishes, supersedes or withdraws.
 * @param typed N as it stands in a form that was sent back: what to know follows from it
 */
export async function viewPublicationForm(
  ctx: Context,
  slug: string,
  typed?: unknown,
): Promise<PublicationForm> {
  const { full } = await surveyToPublish(ctx, slug);
  const { survey, unit, period } = full;
  const [{ report }, versions, history] = await Promise.all([
    surveyFigures(ctx, {
      ...full,
      survey: { ...survey, population: populationOf(survey, typed) },
    }),
    listVersions(ctx.db, survey.id),
    auditVersion(ctx.db, "survey", survey.id),
  ]);
  const warnings = publicationWarnings(report);
  return { survey, unit, period, report, warnings, newest: versions[0], history };
}

function populationOf(survey: SurveyRow, typed: unknown): number | null {
  const parsed = typed === undefined ? null : parse(populationSchema, typed);
  return parsed?.ok ? parsed.value : survey.population;
}
