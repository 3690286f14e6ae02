import { forgetOrder } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { takeDueSteps } from "./parts/take-due-steps.ts";

/**
 * Once a minute: takes the steps that are due, and empties the log, which would keep which comment was
 * written beside which answer.
 */
export async function runLiveSteps(ctx: Context): Promise<void> {
  await takeDueSteps(ctx);
  await forgetOrder(ctx.db);
}
