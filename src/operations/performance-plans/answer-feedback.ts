import { parse } from "#core/parse.ts";
import { feedbackAnswerSchema } from "#core/performance-plans/feedback-input.ts";
import { checkWording } from "#core/performance-plans/wording.ts";
import type { FeedbackItem } from "#db/queries/performance-plans/feedback.ts";
import { listActiveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openReceivedFeedback, storeReceipt } from "./parts/open-received-feedback.ts";

/** The receiver answers feedback: once, and in words that its giver reads. */
export async function answerFeedback(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const received = await openReceivedFeedback(ctx, id);
  const { item } = received;
  const parsed = parse(feedbackAnswerSchema, input);
  if (!parsed.ok) return parsed;
  if (item.response !== null) return failure({ "": "feedback.error.answered" });
  const errors = await wordingErrors(ctx, item, parsed.value);
  if (Object.keys(errors).length > 0) return failure(errors);
  const respondedAt = ctx.now();
  const { response } = parsed.value;
  const values = { acknowledgedAt: item.acknowledgedAt ?? respondedAt, response, respondedAt };
  await storeReceipt(ctx, received, "feedback.answer", values);
  return success({ id });
}

async function wordingErrors(
  ctx: Context,
  { employee, giver }: FeedbackItem,
  { response, confirm }: { response: string; confirm: boolean },
): Promise<FieldErrors> {
  const abusive = await listActiveAbusiveWords(ctx.db);
  return checkWording({ response }, { abusive, known: [employee.name, giver.name] }, confirm);
}
