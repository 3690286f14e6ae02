import type { Actor } from "#core/access/roles.ts";
import { screeningRight } from "#core/access/topic-screening.ts";
import { AppError } from "#core/app-error.ts";
import { listConcernedUnits } from "#db/queries/topics/screening.ts";
import type { TopicRow } from "#db/queries/topics/topics.ts";
import type { Context } from "#operations/context.ts";

/** @throws AppError `forbidden` where this moderator must not decide */
export async function refuseConflict(ctx: Context, actor: Actor, topic: TopicRow): Promise<void> {
  const unitIds = await listConcernedUnits(ctx.db, topic);
  if (screeningRight(actor, unitIds) !== "open") throw new AppError("forbidden");
}
