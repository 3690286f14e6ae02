import { canEverywhere } from "#core/access/policy.ts";
import { listEnrolments, type OwnEnrolment } from "#db/queries/development/enrolments.ts";
import { type FullEvent, listEvents } from "#db/queries/development/trainings.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface TrainingOverview {
  /** The next first. */
  upcoming: FullEvent[];
  /** The latest first. */
  past: FullEvent[];
  own: OwnEnrolment[];
  mayManage: boolean;
}

/** What is held, what was, and where the reader takes part. */
export async function listTrainingEvents(ctx: Context): Promise<TrainingOverview> {
  authorise(ctx, "training.view");
  const id = ctx.actor?.employee?.id;
  const [today, events, own] = await Promise.all([
    localToday(ctx),
    listEvents(ctx.db),
    id === undefined ? [] : listEnrolments(ctx.db, id),
  ]);
  return {
    upcoming: events.filter(({ event }) => event.endsOn >= today).reverse(),
    past: events.filter(({ event }) => event.endsOn < today),
    own,
    mayManage: canEverywhere(ctx.actor, "training.manage"),
  };
}
