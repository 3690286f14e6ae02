import { z } from "zod";
import { found } from "#core/app-error.ts";
import { elementsInCodeOrder } from "#core/instruments/element-codes.ts";
import { parse } from "#core/parse.ts";
import { answersFromDigits } from "#core/responses/paper-digits.ts";
import type { CheckedResponse } from "#core/responses/response-schema.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { message } from "#lib/text/message.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type AnswerableSurvey, answerableSurvey } from "./parts/answerable-survey.ts";
import { PAPER_ACTION } from "./parts/count-paper-forms.ts";
import { type Submission, storeResponse } from "./parts/store-response.ts";

/** Beside the fields of a form: its answers as digits in the order of the paper, in place of `answers`. */
const digitsSchema = z.looseObject({ digits: z.string().overwrite(cleanCode).max(100).nullish() });

/**
 * Copies one paper form. The audit log says that the clerk did so and for which survey, not what
 * was answered, so that nobody learns who answered what from the order of entry.
 * @throws AppError `not_found`, `forbidden` outside the clerk's units, `closed`
 */
export async function enterPaperResponse(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<Submission>> {
  const actor = authoriseStaff(ctx, "response.enter-paper");
  const survey = found(await answerableSurvey(ctx, slug));
  authorise(ctx, "response.enter-paper", survey.unit.id);
  const checked = checkPaper(survey, input);
  if (!checked.ok) return checked;
  const audit = auditChange(ctx, actor, ["paper-form", ctx.newId(), 0], PAPER_ACTION, {
    after: { survey: slug },
  });
  return success(await storeResponse(ctx, survey, checked.value, [audit]));
}

function checkPaper(survey: AnswerableSurvey, input: unknown): Result<CheckedResponse> {
  const parsed = parse(digitsSchema, input);
  if (!parsed.ok) return parsed;
  const { digits, ...form } = parsed.value;
  if (!digits) return survey.checkPaper(form);
  const keys = elementsInCodeOrder(survey.instrument.definition).map(({ key }) => key);
  const answers = answersFromDigits(keys, digits);
  if (answers !== null) return survey.checkPaper({ ...form, answers });
  const others = survey.checkPaper({ ...form, answers: {} });
  const wrong = Object.entries(others.ok ? {} : others.errors);
  return failure({
    digits: message("paper.error.digits", { count: keys.length }),
    ...Object.fromEntries(wrong.filter(([field]) => !field.startsWith("answers"))),
  });
}
