import { relationsTo } from "#core/access/relation.ts";
import { AppError, found } from "#core/app-error.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { ReviewRelation } from "#core/reviews/review-relation.ts";
import { type FullAppraisal, findAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { findCycle } from "#db/queries/cycles/cycles.ts";
import { findRequest } from "#db/queries/reviews/review-requests.ts";
import { usedMarks } from "#db/queries/reviews/review-urns.ts";
import { authorise, authoriseFor } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { markOfRater } from "./mark-of-rater.ts";

/** Somebody asked about somebody in an open round. */
export interface ReviewRequest extends FullAppraisal {
  relation: ReviewRelation;
  items: EvaluationMethod["reviewItems"];
  mark: string;
  answered: boolean;
}

/**
 * First lines of what a rater does. It notes no look at the record: that would be a trace.
 * @throws AppError `forbidden` for whoever is not asked, `closed` when the round is not open.
 */
export async function openReviewRequest(ctx: Context, appraisalId: string): Promise<ReviewRequest> {
  authorise(ctx, "review.answer");
  const full = found(await findAppraisal(ctx.db, appraisalId));
  const raterId = ctx.actor?.employee?.id ?? "";
  const [request, cycle] = await Promise.all([
    findRequest(ctx.db, appraisalId, raterId),
    findCycle(ctx.db, full.cycle.key),
  ]);
  const raterIds = request === undefined ? [] : [raterId];
  const relations = relationsTo(ctx.actor, { ...full.appraisal, raterIds });
  authoriseFor(ctx, "review.answer", { unitId: full.appraisal.unitId, relations });
  if (request?.state !== "open") throw new AppError("closed");
  const mark = markOfRater(ctx, full.cycle.id, { appraisalId, raterId });
  const answered = (await usedMarks(ctx.db, [mark])).has(mark);
  const items = cycle?.method.definition.reviewItems ?? [];
  return { ...full, relation: request.relation, items, mark, answered };
}
