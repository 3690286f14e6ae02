import { can } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { isSupervisoryWork } from "#core/topics/supervisory-work.ts";
import { countUnread } from "#db/queries/feedback.ts";
import { countLeaveToDecide } from "#db/queries/leave.ts";
import { countWaitingPlans } from "#db/queries/performance-plans.ts";
import { listSupervisoryTopics } from "#db/queries/screening.ts";
import type { Context } from "./context.ts";
import { localToday } from "./local-today.ts";
import { waitingItems } from "./waiting-items.ts";

/**
 * How much waits for the signed-in person, by section of the staff area: for its menu. Sections
 * where nothing waits are left out.
 */
export async function countWaitingWork(ctx: Context): Promise<Readonly<Record<string, number>>> {
  const { actor } = ctx;
  if (actor === null || actor.mustChangePassword) return {};
  const [screening, supervision, leave, plans, feedback] = await Promise.all([
    can(actor, "topic.screen") ? waitingItems(ctx, actor) : [],
    can(actor, "topic.handle-supervisory") ? listSupervisoryTopics(ctx.db) : [],
    countLeave(ctx, actor),
    actor.employee === null ? 0 : countWaitingPlans(ctx.db, actor.employee.id),
    actor.employee === null ? 0 : countUnread(ctx.db, actor.employee.id),
  ]);
  const counts = {
    "/kerja/moderasi": screening.filter(({ locked }) => !locked).length,
    "/kerja/pengawasan": supervision.filter(isSupervisoryWork).length,
    "/kerja/cuti": leave,
    "/kerja/skp": plans,
    "/kerja/umpan-balik": feedback,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** Requests for leave of the actor's own people. */
const countLeave = async (ctx: Context, { employee }: Actor): Promise<number> =>
  employee?.assesses ? countLeaveToDecide(ctx.db, employee.id, await localToday(ctx)) : 0;
