import { listTrainings, type TrainingRow } from "#db/queries/development/trainings.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** What can be held: the catalogue as it is offered. */
export async function viewTrainingEventForm(ctx: Context): Promise<TrainingRow[]> {
  authoriseEverywhere(ctx, "training.manage");
  return listTrainings(ctx.db, { activeOnly: true });
}
