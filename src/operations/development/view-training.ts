import { canEverywhere } from "#core/access/policy.ts";
import { found } from "#core/app-error.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import {
  type FullEvent,
  findTraining,
  listEvents,
  type TrainingRow,
} from "#db/queries/development/trainings.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface TrainingForReader {
  training: TrainingRow;
  events: FullEvent[];
  mayManage: boolean;
  version: number;
}

/** One entry of the catalogue with when it is and was held. */
export async function viewTraining(ctx: Context, id: string): Promise<TrainingForReader> {
  authorise(ctx, "training.view");
  const training = found(await findTraining(ctx.db, id));
  const [events, version] = await Promise.all([
    listEvents(ctx.db, { trainingId: id }),
    auditVersion(ctx.db, "training", id),
  ]);
  return { training, events, mayManage: canEverywhere(ctx.actor, "training.manage"), version };
}
