import { parse } from "#core/parse.ts";
import { surveyClosingSchema } from "#core/surveys/survey-moves.ts";
import { canMove } from "#core/surveys/survey-state.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedSurvey, storeSurvey } from "./parts/managed-survey.ts";

/** Closes an open survey; after that nothing enters. */
export async function closeSurvey(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedSurvey(ctx, slug);
  const parsed = parse(surveyClosingSchema, input);
  if (!parsed.ok) return parsed;
  if (!canMove(managed.survey.state, "closed")) return failure({ "": "survey.wrong-state" });
  const values = { state: "closed" as const, closedAt: ctx.now() };
  await storeSurvey(ctx, managed, { ...parsed.value, action: "survey.close", values });
  return success({ slug });
}
