import { parse } from "#core/parse.ts";
import { surveyPopulationSchema } from "#core/surveys/survey-moves.ts";
import { canSetPopulation } from "#core/surveys/survey-plan.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedSurvey, storeSurvey } from "./parts/managed-survey.ts";

/** Corrects N, the people served in a year, until the figures are published. */
export async function setSurveyPopulation(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedSurvey(ctx, slug);
  const parsed = parse(surveyPopulationSchema, input);
  if (!parsed.ok) return parsed;
  if (!canSetPopulation(managed.survey.state)) {
    return failure({ population: "survey.population-fixed" });
  }
  const { version, ...values } = parsed.value;
  await storeSurvey(ctx, managed, { version, action: "survey.set-population", values });
  return success({ slug });
}
