import type { Actor } from "#core/access/roles.ts";
import { found } from "#core/app-error.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import {
  type FeedbackItem,
  findFeedbacks,
  updateFeedback,
} from "#db/queries/performance-plans/feedback.ts";
import { write } from "#db/write.ts";
import { openEmployee } from "#operations/access/parts/open-employee.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ReceivedFeedback {
  actor: Actor;
  item: FeedbackItem;
}

/** Feedback and who received it. @throws AppError `not_found`, `forbidden` for everybody else */
export async function openReceivedFeedback(ctx: Context, id: string): Promise<ReceivedFeedback> {
  authorise(ctx, "feedback.answer");
  const item = found((await findFeedbacks(ctx.db, { id }))[0]);
  const { employeeId, happenedOn } = item;
  const { actor } = await openEmployee(ctx, "feedback.answer", employeeId, happenedOn);
  return { actor, item };
}

/** What the receiver did. The audit log keeps no words. */
export async function storeReceipt(
  ctx: Context,
  { actor, item }: ReceivedFeedback,
  action: "feedback.acknowledge" | "feedback.answer",
  values: Parameters<typeof updateFeedback>[2],
): Promise<void> {
  const { id, employeeId } = item;
  const audit = auditChange(
    ctx,
    actor,
    ["feedback", id, await auditVersion(ctx.db, "feedback", id)],
    action,
    { after: { employeeId } },
  );
  await write(ctx.db, [updateFeedback(ctx.db, id, values), audit]);
}
