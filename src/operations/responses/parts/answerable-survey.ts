import { type ResponseCheck, responseCheck } from "#core/responses/response-schema.ts";
import type { Database } from "#db/client.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { type FullSurvey, findSurveyBySlug } from "#db/queries/surveys/surveys.ts";
import type { Context } from "#operations/context.ts";

/** An open survey is remembered for at most a second, its check built once: answers come by the thousand. */
const AGE = 1000;
const MOST_SURVEYS = 500;

/** A survey with what it takes to check and store its forms. */
export interface AnswerableSurvey extends FullSurvey {
  timeZone: string;
  check: ResponseCheck;
  checkPaper: ResponseCheck;
}

/**
 * The survey that answers are for. Only open ones are remembered; that one has closed meanwhile is
 * noticed by the trigger that refuses the answer (db/migrations).
 */
export async function answerableSurvey(
  ctx: Context,
  slug: string,
): Promise<AnswerableSurvey | undefined> {
  const memory = ctx.db.memories.of<AnswerableSurvey>("answerable-surveys", AGE, MOST_SURVEYS);
  const now = ctx.now().getTime();
  const known = memory.get(slug, now);
  if (known !== undefined) return known;
  const survey = await findAnswerableSurvey(ctx.db, slug);
  if (survey?.survey.state === "open") memory.set(slug, survey, now);
  return survey;
}

async function findAnswerableSurvey(
  db: Database,
  slug: string,
): Promise<AnswerableSurvey | undefined> {
  const full = await findSurveyBySlug(db, slug);
  if (full === undefined) return undefined;
  const elements = full.instrument.definition.elements.map((element) => element.key);
  const rules = { elements, services: full.services };
  return {
    ...full,
    timeZone: (await findGovernment(db))?.timeZone ?? "Asia/Jakarta",
    check: responseCheck(rules),
    checkPaper: responseCheck(rules, "paper"),
  };
}
