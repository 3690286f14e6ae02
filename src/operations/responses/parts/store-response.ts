import { AppError, isAppError } from "#core/app-error.ts";
import type { CheckedResponse } from "#core/responses/response-schema.ts";
import { fillCommentUrn } from "#db/queries/responses/comment-urns.ts";
import { findReceipt, insertResponse } from "#db/queries/responses/responses.ts";
import { type Statement, write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import type { Context } from "#operations/context.ts";
import type { AnswerableSurvey } from "./answerable-survey.ts";

export interface Submission {
  /** What the respondent may keep: ten characters without look-alikes. */
  receipt: string;
  /** False when this very form had come in before; nothing was counted again. */
  created: boolean;
}

/**
 * Last step of the operations that take a form: answer, comment and `others` in one batch.
 * @throws AppError `closed` when the survey takes no answers (any more)
 */
export async function storeResponse(
  ctx: Context,
  survey: AnswerableSurvey,
  form: CheckedResponse,
  others: readonly Statement[] = [],
): Promise<Submission> {
  const { comment } = form;
  const receipt = ctx.newReceipt();
  const at = ctx.now();
  const when = { submittedAt: at, submittedOn: localDate(at, survey.timeZone) };
  const response = { ...form, ...when, surveyId: survey.survey.id, receipt };
  const statements = [insertResponse(response), ...others];
  if (comment !== null) {
    statements.push(fillCommentUrn(response.surveyId, comment));
  }
  try {
    await write(ctx.db, statements);
    return { receipt, created: true };
  } catch (error) {
    if (!isAppError(error) || error.code !== "conflict") throw error;
  }
  // Refused: the same form came in before, or the survey closed in this very second.
  const known = await findReceipt(ctx.db, response.surveyId, form.instanceId);
  if (known === undefined) throw new AppError("closed");
  return { receipt: known, created: false };
}
