import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { feedbackAnswerSchema } from "#core/performance-plans/feedback-input.ts";
import { checkWording } from "#core/performance-plans/wording.ts";
import { appendAudit, auditVersion } from "#db/queries/access/audit.ts";
import {
  type FeedbackItem,
  findFeedbacks,
  updateFeedback,
} from "#db/queries/performance-plans/feedback.ts";
import { listActiveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import { write } from "#db/write.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { openEmployee } from "#operations/access/parts/record-access.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** The receiver takes note of feedback, or answers it: once, and in words that its giver reads. */
export async function answerFeedback(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  authorise(ctx, "feedback.answer");
  const [item] = await findFeedbacks(ctx.db, { id });
  if (item === undefined) throw new AppError("not_found");
  const { employeeId, happenedOn } = item;
  const { actor } = await openEmployee(ctx, "feedback.answer", employeeId, happenedOn);
  const parsed = parse(feedbackAnswerSchema, input);
  if (!parsed.ok) return parsed;
  if (item.response !== null) return failure({ "": "feedback.error.answered" });
  const answer = parsed.value;
  const errors = answer.action === "tanggapi" ? await wordingErrors(ctx, item, answer) : {};
  if (Object.keys(errors).length > 0) return failure(errors);
  const acknowledgedAt = item.acknowledgedAt ?? ctx.now();
  const values =
    answer.action === "terima"
      ? { acknowledgedAt }
      : { acknowledgedAt, response: answer.response, respondedAt: ctx.now() };
  const audit = {
    subjectKind: "feedback",
    subjectId: id,
    seq: await auditVersion(ctx.db, "feedback", id),
    action: answer.action === "terima" ? "feedback.acknowledge" : "feedback.answer",
    before: null,
    after: { employeeId },
  };
  await write(ctx.db, [
    updateFeedback(ctx.db, id, values),
    appendAudit(ctx.db, actor, ctx.now(), audit),
  ]);
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
