import { can } from "#core/access/policy.ts";
import { found } from "#core/app-error.ts";
import { elementCodes, elementsInCodeOrder } from "#core/instruments/element-codes.ts";
import type { LocalText } from "#core/locale.ts";
import { type CombinedFigure, combineSnapshots } from "#core/publications/combine-snapshots.ts";
import type { SurveyReport } from "#core/satisfaction/survey-report.ts";
import type { Trend } from "#core/satisfaction/trend.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { listVersions, type PublicationHead } from "#db/queries/publications/publications.ts";
import { type CommentView, listShownComments } from "#db/queries/responses/comments.ts";
import { type FullSurvey, findSurveyBySlug } from "#db/queries/surveys/surveys.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { liveParts } from "./parts/live-parts.ts";
import { liveTrend } from "./parts/live-trend.ts";
import { surveyFigures } from "./parts/survey-figures.ts";
import { withDueSteps } from "./parts/with-due-steps.ts";

const MOST_COMMENTS = 30;

export interface SurveyResultView extends Pick<FullSurvey, "survey" | "unit" | "period"> {
  elements: { key: string; code: string; name: LocalText }[];
  report: SurveyReport;
  /** Answers that came in today. */
  today: number;
  /** Service slug → name. */
  services: Record<string, string>;
  trend: Trend;
  /** With the units below it; null for a unit without any. */
  combined: CombinedFigure | null;
  officialPooling: "pooled" | "mean-of-units";
  /** Screened ones only; null for readers who may not read comments. */
  comments: CommentView[] | null;
  versions: PublicationHead[];
  mayPublish: boolean;
}

/** Everything about one survey as it stands now, for the head of the unit and the bureau. */
export async function viewSurveyResult(ctx: Context, slug: string): Promise<SurveyResultView> {
  authorise(ctx, "result.view-live");
  const full = found(await findSurveyBySlug(ctx.db, slug));
  const { survey, unit, period, instrument } = full;
  authorise(ctx, "result.view-live", unit.id);
  if (survey.state === "open") await withDueSteps(ctx, [survey.id]);
  const mayRead = can(ctx.actor, "comment.read", unit.id);
  const [figures, government, trend, parts, comments, versions] = await Promise.all([
    surveyFigures(ctx, full),
    findGovernment(ctx.db),
    liveTrend(ctx, full),
    liveParts(ctx, full),
    mayRead ? listShownComments(ctx.db, survey.id, MOST_COMMENTS) : null,
    listVersions(ctx.db, survey.id),
  ]);
  const today = localDate(ctx.now(), government?.timeZone ?? "Asia/Jakarta");
  const codes = elementCodes(instrument.definition);
  return {
    survey,
    unit,
    period,
    trend,
    comments,
    versions,
    elements: elementsInCodeOrder(instrument.definition).map(({ key, name }) => ({
      key,
      code: codes[key] ?? key,
      name,
    })),
    report: figures.report,
    today: figures.report.days.find(({ day }) => day === today)?.n ?? 0,
    services: Object.fromEntries(figures.services.map((service) => [service.slug, service.name])),
    combined: combineSnapshots(parts),
    officialPooling: government?.officialPooling ?? "pooled",
    mayPublish: can(ctx.actor, "publication.manage", unit.id),
  };
}
