import { appErrorIn } from "#core/app-error.ts";
import type { Context } from "#operations/context.ts";
import { takeDueSteps } from "./take-due-steps.ts";

/** Before figures are read. What can be read is not kept back by a database that cannot be written. */
export async function withDueSteps(
  ctx: Context,
  surveyIds: readonly string[] | null,
): Promise<void> {
  await takeDueSteps(ctx, surveyIds).catch((error: unknown) => {
    if (appErrorIn(error)?.code !== "unavailable") throw error;
  });
}
