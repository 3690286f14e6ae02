import { reach } from "#core/access/policy.ts";
import { conflictedUnits } from "#core/access/screening-conflict.ts";
import { found } from "#core/app-error.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import {
  type CommentView,
  findComment,
  listWaitingComments,
} from "#db/queries/responses/comments.ts";
import { authoriseScreening } from "#operations/access/parts/authorise-screening.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface CommentToScreen extends CommentView {
  /** Goes back with the form: another moderator's decision in between makes a conflict. */
  history: number;
  /** The next one in the queue, null when this is the last. */
  next: string | null;
}

/** One comment as it was written, for the moderator who decides on it. */
export async function viewComment(ctx: Context, id: string): Promise<CommentToScreen> {
  authorise(ctx, "comment.screen");
  const full = found(await findComment(ctx.db, id));
  const actor = authoriseScreening(ctx, full.unit.id);
  const scope = {
    unitIds: reach(actor, "comment.screen"),
    exceptUnitIds: conflictedUnits(actor),
  };
  const [history, waiting] = await Promise.all([
    auditVersion(ctx.db, "comment", id),
    listWaitingComments(ctx.db, scope, { most: 2, skip: 0 }),
  ]);
  const next = waiting.find(({ comment }) => comment.id !== id);
  return { ...full, history, next: next?.comment.id ?? null };
}
