import { found } from "#core/app-error.ts";
import { type FeedbackItem, findFeedbacks } from "#db/queries/performance-plans/feedback.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { openEmployee } from "#operations/access/parts/open-employee.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface FeedbackView {
  item: FeedbackItem;
  /** Is the reader the one it is for? He acknowledges and answers. */
  mine: boolean;
}

/** One feedback: for its giver, its receiver, and who may read the receiver's record of that day. */
export async function viewFeedback(ctx: Context, id: string): Promise<FeedbackView> {
  const actor = authoriseStaff(ctx, "feedback.give");
  const item = found((await findFeedbacks(ctx.db, { id }))[0]);
  const own = actor.employee?.id;
  if (own !== undefined && own === item.giverId) return { item, mine: false };
  await openEmployee(ctx, "record.view", item.employeeId, item.happenedOn);
  await noteView(ctx, actor, item.employeeId, "feedback");
  return { item, mine: own === item.employeeId };
}
