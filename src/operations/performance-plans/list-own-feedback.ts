import { type FeedbackItem, findFeedbacks } from "#db/queries/performance-plans/feedback.ts";
import type { Context } from "#operations/context.ts";
import { authoriseGiver } from "./parts/authorise-giver.ts";

export interface OwnFeedback {
  received: FeedbackItem[];
  given: FeedbackItem[];
  /** Of the received: those not yet acknowledged. */
  waiting: number;
}

/** What somebody was told and what he told others; what waits for him comes first. */
export async function listOwnFeedback(ctx: Context): Promise<OwnFeedback> {
  const { employee } = authoriseGiver(ctx);
  const [received, given] = await Promise.all([
    findFeedbacks(ctx.db, { employeeId: employee.id }),
    findFeedbacks(ctx.db, { giverId: employee.id }),
  ]);
  const unread = received.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const read = received.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  return { given, received: [...unread, ...read], waiting: unread.length };
}
