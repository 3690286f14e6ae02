import { AppError, found } from "#core/app-error.ts";
import { type FullEvent, findEvent } from "#db/queries/development/trainings.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** An event that still takes names. @throws AppError `not_found`, `closed` once it has ended */
export async function openTrainingEvent(ctx: Context, id: string): Promise<FullEvent> {
  const full = found(await findEvent(ctx.db, id));
  if (full.event.endsOn < (await localToday(ctx))) throw new AppError("closed");
  return full;
}
