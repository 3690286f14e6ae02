import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { type Screening, screeningSchema } from "#core/responses/screening-input.ts";
import { type CommentRow, findComment, updateScreening } from "#db/queries/responses/comments.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { authoriseScreening } from "#operations/access/parts/authorise-screening.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

type Outcome = Pick<CommentRow, "state" | "maskedText" | "hiddenReason">;

/**
 * A moderator lets a comment be read, masks parts of it, or hides it with a reason; the original
 * stays. The audit row tells who decided what, but not the text: an append-only log must not keep
 * personal data.
 * @throws AppError `forbidden` for a unit to which the moderator belongs
 */
export async function screenComment(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<Outcome>> {
  authorise(ctx, "comment.screen");
  const { comment, unit } = found(await findComment(ctx.db, id));
  const actor = authoriseScreening(ctx, unit.id);
  const parsed = parse(screeningSchema, input);
  if (!parsed.ok) return parsed;
  const outcome = outcomeOf(parsed.value);
  if (outcome.maskedText === comment.text) return failure({ maskedText: "screen.error-unmasked" });

  const { state } = comment;
  await write(ctx.db, [
    updateScreening(ctx.db, id, outcome),
    auditChange(
      ctx,
      actor,
      ["comment", id, parsed.value.history],
      `comment.${parsed.value.decision}`,
      {
        before: { state, masked: comment.maskedText !== null },
        after: { state: outcome.state, masked: outcome.maskedText !== null },
        ...(outcome.hiddenReason !== null && { reason: outcome.hiddenReason }),
      },
    ),
  ]);
  return success(outcome);
}

function outcomeOf(screening: Screening): Outcome {
  if (screening.decision === "hide") {
    return { state: "hidden", maskedText: null, hiddenReason: screening.hiddenReason };
  }
  const maskedText = screening.decision === "mask" ? screening.maskedText : null;
  return { state: "shown", maskedText, hiddenReason: null };
}
