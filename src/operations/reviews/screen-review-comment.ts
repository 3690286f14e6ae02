import { AppError, found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { commentScreeningSchema, screenedComment } from "#core/reviews/comment-input.ts";
import { findComment, updateComment } from "#db/queries/reviews/review-comments.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * Lets a comment be shown, as written or in other words, or hides it with a reason. Nobody screens
 * what is said about himself or about people he assesses. The audit log keeps no words.
 */
export async function screenReviewComment(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const actor = authoriseEverywhere(ctx, "review.screen");
  const { comment, ratee } = found(await findComment(ctx.db, id));
  const own = actor.employee?.id;
  if (own !== undefined && (own === ratee.id || own === ratee.assessorId)) {
    throw new AppError("forbidden");
  }
  const parsed = parse(commentScreeningSchema, input);
  if (!parsed.ok) return parsed;
  if (comment.state !== "waiting") throw new AppError("conflict");
  const { version: seq } = parsed.value;
  const values = screenedComment(parsed.value, comment.text);
  const audit = auditChange(
    ctx,
    actor,
    ["review-comment", id, seq],
    values.state === "shown" ? "review-comment.show" : "review-comment.hide",
    {
      after: { masked: values.maskedText !== null },
      ...(values.hiddenReason !== null && { reason: values.hiddenReason }),
    },
  );
  await write(ctx.db, [updateComment(ctx.db, id, values), audit]);
  return success({ id });
}
