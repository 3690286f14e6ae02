import { AppError } from "#core/app-error.ts";
import { confirmRaters } from "#db/queries/reviews/review-rounds.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { raterConfirmationsOf } from "./parts/rater-confirmations-of.ts";

/** The assessor agrees to what is proposed for all of his people that he has not settled himself. */
export async function confirmAllRaters(
  ctx: Context,
  cycleKey: string,
): Promise<Result<{ people: number }>> {
  const actor = authoriseStaff(ctx, "review.confirm-raters");
  const { state, people } = await raterConfirmationsOf(ctx, cycleKey);
  if (state !== "draft") throw new AppError("closed");
  const open = people.filter(({ confirmed }) => !confirmed);
  if (open.length === 0) return success({ people: 0 });
  const entries = open.map(({ appraisalId, version }) =>
    auditChange(ctx, actor, ["review-raters", appraisalId, version], "review-raters.confirm", {
      before: { confirmed: false },
      after: { confirmed: true },
    }),
  );
  await write(ctx.db, [...entries, ...open.map(({ appraisalId }) => confirmRaters(appraisalId))]);
  return success({ people: open.length });
}
