import { AppError, found } from "#core/app-error.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { type FullComment, findComment } from "#db/queries/reviews/review-comments.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface CommentView extends FullComment {
  version: string;
}

/** One comment to screen; nobody sees here what is said about himself or about people he assesses. */
export async function viewReviewComment(ctx: Context, id: string): Promise<CommentView> {
  const actor = authoriseEverywhere(ctx, "review.screen");
  const full = found(await findComment(ctx.db, id));
  const own = actor.employee?.id;
  if (own !== undefined && [full.ratee.id, full.ratee.assessorId].includes(own)) {
    throw new AppError("forbidden");
  }
  await noteView(ctx, actor, full.ratee.id, "review");
  return { ...full, version: String(await auditVersion(ctx.db, "review-comment", id)) };
}
