import type { Context } from "#operations/context.ts";
import { openReviewRequest, type ReviewRequest } from "./parts/open-review-request.ts";

/** What a rater needs to answer about one person; nothing of that person's record but his name. */
export type ReviewForm = Pick<ReviewRequest, "relation" | "items" | "answered"> & {
  name: string;
  position: string;
  unit: string;
};

export async function viewReviewForm(ctx: Context, appraisalId: string): Promise<ReviewForm> {
  const { relation, items, answered, employee, appraisal, unit } = await openReviewRequest(
    ctx,
    appraisalId,
  );
  const { position } = appraisal;
  return { relation, items, answered, name: employee.name, position, unit: unit.name };
}
