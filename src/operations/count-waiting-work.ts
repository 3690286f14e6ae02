import { can } from "#core/access/policy.ts";
import { isSupervisoryWork } from "#core/topics/supervisory-work.ts";
import { listSupervisoryTopics } from "#db/queries/screening.ts";
import type { Context } from "./context.ts";
import { waitingItems } from "./waiting-items.ts";

/**
 * How much waits for the signed-in person, by section of the staff area: for its menu. Sections
 * where nothing waits are left out.
 */
export async function countWaitingWork(ctx: Context): Promise<Readonly<Record<string, number>>> {
  const { actor } = ctx;
  if (actor === null || actor.mustChangePassword) return {};
  const [screening, supervision] = await Promise.all([
    can(actor, "topic.screen") ? waitingItems(ctx, actor) : [],
    can(actor, "topic.handle-supervisory") ? listSupervisoryTopics(ctx.db) : [],
  ]);
  const counts = {
    "/kerja/moderasi": screening.filter(({ locked }) => !locked).length,
    "/kerja/pengawasan": supervision.filter(isSupervisoryWork).length,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
