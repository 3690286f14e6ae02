import type { Actor } from "#core/access/roles.ts";
import { conflictedUnits } from "#core/access/screening-conflict.ts";
import { AppError } from "#core/app-error.ts";
import { findNewestReturn, findService } from "#db/queries/topics/routing.ts";
import { listConcernedUnits } from "#db/queries/topics/screening.ts";
import { findTopicByCode, type TopicRow } from "#db/queries/topics/topics.ts";
import { authoriseStaff, authoriseStaffWithin } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface RoutableTopic {
  actor: Actor;
  topic: TopicRow;
  service: Awaited<ReturnType<typeof findService>> | null;
  returned: Awaited<ReturnType<typeof findNewestReturn>> | null;
}

/**
 * Who may route a topic: a moderator who belongs to none of the units that it concerns (named by the
 * author, offering the service, or having owned it).
 * @throws AppError `not_found` for supervisory topics, `forbidden` for a conflict of interest
 */
export async function authoriseRouting(ctx: Context, code: string): Promise<RoutableTopic> {
  authoriseStaff(ctx, "topic.route");
  const topic = await findTopicByCode(ctx.db, code);
  if (topic === undefined || topic.supervisory) throw new AppError("not_found");
  const actor = authoriseStaffWithin(ctx, "topic.route", topic.chosenUnitId);
  const service = topic.serviceId === null ? null : await findService(ctx.db, topic.serviceId);
  const returned = topic.state === "returned" ? await findNewestReturn(ctx.db, topic.id) : null;
  const concerned = [service?.unitId ?? "", ...(await listConcernedUnits(ctx.db, topic))];
  const own = conflictedUnits(actor);
  if (concerned.some((unitId) => own.includes(unitId))) throw new AppError("forbidden");
  return { actor, topic, service, returned };
}
