import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type ActionBoard, actionBoard } from "./parts/action-board.ts";

/** The follow-up plans within reach. An unknown filter counts as none. */
export async function listActions(ctx: Context, input: unknown): Promise<ActionBoard> {
  authorise(ctx, "action.manage");
  return actionBoard(ctx, input);
}
