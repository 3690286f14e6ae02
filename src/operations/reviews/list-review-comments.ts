import { auditVersions } from "#db/queries/access/audit.ts";
import {
  countCommentsFor,
  countWaitingComments,
  type FullComment,
  listWaitingComments,
} from "#db/queries/reviews/review-comments.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** So many are screened on one page. */
const PAGE = 10;

export interface CommentQueue {
  comments: (FullComment & { version: string })[];
  waiting: number;
  /** About the screener himself, or about people he assesses: for somebody else to screen. */
  forOthers: number;
}

/** Words of closed rounds that nobody has screened. Those they are about see that they were read. */
export async function listReviewComments(ctx: Context): Promise<CommentQueue> {
  const actor = authoriseEverywhere(ctx, "review.screen");
  const own = actor.employee?.id ?? null;
  const [comments, waiting, all, versions] = await Promise.all([
    listWaitingComments(ctx.db, own, PAGE),
    countCommentsFor(ctx.db, own),
    countWaitingComments(ctx.db),
    auditVersions(ctx.db, "review-comment"),
  ]);
  for (const id of new Set(comments.map(({ ratee }) => ratee.id))) {
    await noteView(ctx, actor, id, "review");
  }
  return {
    comments: comments.map((full) => ({
      ...full,
      version: String(versions.get(full.comment.id) ?? 0),
    })),
    waiting,
    forOthers: all - waiting,
  };
}
