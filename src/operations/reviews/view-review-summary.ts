import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import { type ReviewSummary, reviewSummaryOf } from "./parts/review-summary-of.ts";

export interface ReviewSummaryView {
  full: Pick<FullAppraisal, "appraisal" | "cycle" | "employee" | "unit">;
  /** Is it the reader's own? */
  own: boolean;
  /** Null while the round is not closed, and where there was none. */
  summary: ReviewSummary | null;
}

/** What the 360° round of a cycle says about one person: for himself, his assessor and the superior above. */
export async function viewReviewSummary(
  ctx: Context,
  appraisalId: string,
): Promise<ReviewSummaryView> {
  const { actor, subject, ...full } = await openAppraisal(ctx, "review.view-summary", appraisalId);
  const summary = await reviewSummaryOf(ctx.db, appraisalId);
  if (summary !== null) await noteView(ctx, actor, full.employee.id, "review");
  return { full, own: subject.relations.includes("self"), summary };
}
