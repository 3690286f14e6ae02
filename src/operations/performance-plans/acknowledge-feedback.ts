import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openReceivedFeedback, storeReceipt } from "./parts/open-received-feedback.ts";

/** The receiver takes note of feedback; he may still answer it. */
export async function acknowledgeFeedback(
  ctx: Context,
  id: string,
): Promise<Result<{ id: string }>> {
  const received = await openReceivedFeedback(ctx, id);
  const { acknowledgedAt, response } = received.item;
  if (response !== null) return failure({ "": "feedback.error.answered" });
  const values = { acknowledgedAt: acknowledgedAt ?? ctx.now() };
  await storeReceipt(ctx, received, "feedback.acknowledge", values);
  return success({ id });
}
