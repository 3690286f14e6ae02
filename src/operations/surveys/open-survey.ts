import { parse } from "#core/parse.ts";
import { isLongPast } from "#core/surveys/late-opening.ts";
import { decideOpening, surveyOpeningSchema } from "#core/surveys/survey-moves.ts";
import { insertSurveyServices } from "#db/queries/surveys/surveys.ts";
import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { managedSurvey, storeSurvey } from "./parts/managed-survey.ts";

/**
 * Opens a survey with the services that its unit offers now; says why when its period is long past.
 */
export async function openSurvey(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedSurvey(ctx, slug);
  const { survey, unit, period } = managed;
  const parsed = parse(surveyOpeningSchema, input);
  if (!parsed.ok) return parsed;
  const services = await findServicesOfUnit(ctx.db, unit.id, { active: true });
  const late = isLongPast(period.endsOn, await localToday(ctx));
  const facts = { state: survey.state, active: unit.active, services: services.length, late };
  const decided = decideOpening(facts, parsed.value);
  if (!decided.ok) return decided;
  const values = { ...decided.value, openedAt: ctx.now() };
  const change = { version: parsed.value.version, action: "survey.open" as const, values };
  await storeSurvey(ctx, managed, change, [insertSurveyServices(survey.id, survey.unitId)]);
  return success({ slug });
}
