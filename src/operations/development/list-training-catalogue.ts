import { canEverywhere } from "#core/access/policy.ts";
import { listTrainings, type TrainingRow } from "#db/queries/development/trainings.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** The catalogue; what is no longer offered only for those who keep it. */
export async function listTrainingCatalogue(
  ctx: Context,
): Promise<{ trainings: TrainingRow[]; mayManage: boolean }> {
  authorise(ctx, "training.view");
  const mayManage = canEverywhere(ctx.actor, "training.manage");
  return { trainings: await listTrainings(ctx.db, { activeOnly: !mayManage }), mayManage };
}
