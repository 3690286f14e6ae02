import { AppError } from "#core/app-error.ts";
import { publicationWarnings } from "#core/publications/publication-warnings.ts";
import type { SurveyReport } from "#core/satisfaction/survey-report.ts";
import { auditVersion } from "#db/queries/audit.ts";
import { listVersions, type PublicationHead } from "#db/queries/publications.ts";
import { type FullSurvey, findSurveyBySlug } from "#db/queries/surveys.ts";
import type { Message } from "#lib/result.ts";
import { authorise } from "./authorise.ts";
import type { Context } from "./context.ts";
import { loadSurveyFigures } from "./survey-figures.ts";

export interface PublicationForm extends Pick<FullSurvey, "survey" | "unit" | "period"> {
  report: SurveyReport;
  /** What to know before publishing. */
  warnings: Message[];
  /** The newest version; undefined while never published. */
  newest: PublicationHead | undefined;
  /** Goes back with the form: another's change in between makes a conflict. */
  history: number;
}

/** What the bureau sees before it publishes, supersedes or withdraws. */
export async function viewPublicationForm(ctx: Context, slug: string): Promise<PublicationForm> {
  authorise(ctx, "publication.manage");
  const full = await findSurveyBySlug(ctx.db, slug);
  if (full === undefined) throw new AppError("not_found");
  const { survey, unit, period } = full;
  authorise(ctx, "publication.manage", unit.id);
  const [{ report }, versions, history] = await Promise.all([
    loadSurveyFigures(ctx, full),
    listVersions(ctx.db, survey.id),
    auditVersion(ctx.db, "survey", survey.id),
  ]);
  const warnings = publicationWarnings(report);
  return { survey, unit, period, report, warnings, newest: versions[0], history };
}
