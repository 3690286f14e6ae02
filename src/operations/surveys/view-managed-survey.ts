import { found } from "#core/app-error.ts";
import { isLongPast } from "#core/surveys/late-opening.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { countAnswers, type FullSurvey, findSurveyBySlug } from "#db/queries/surveys/surveys.ts";
import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface ManagedSurvey extends FullSurvey {
  /** To be sent back with a change. */
  version: number;
  answers: number;
  /** The period is long past: opening the survey wants a reason. */
  late: boolean;
}

/** A survey as the bureau steers it; a draft shows the services it would open with. */
export async function viewManagedSurvey(ctx: Context, slug: string): Promise<ManagedSurvey> {
  authorise(ctx, "survey.manage");
  const full = found(await findSurveyBySlug(ctx.db, slug));
  authorise(ctx, "survey.manage", full.unit.id);
  const [version, answers, today] = await Promise.all([
    auditVersion(ctx.db, "survey", full.survey.id),
    countAnswers(ctx.db, full.survey.id),
    localToday(ctx),
  ]);
  const services =
    full.survey.state === "draft"
      ? await findServicesOfUnit(ctx.db, full.unit.id, { active: true })
      : full.services;
  const late = isLongPast(full.period.endsOn, today);
  return { ...full, services, version, answers, late };
}
