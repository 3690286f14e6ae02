import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type NeedBoard, needBoard } from "./parts/need-board.ts";

/** Training needs as this reader may see them. */
export async function listTrainingNeeds(ctx: Context, input: unknown): Promise<NeedBoard> {
  authorise(ctx, "training.view");
  return needBoard(ctx, input);
}
