import { can, canEverywhere } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { isSupervisoryWork } from "#core/topics/supervisory-work.ts";
import { countToSign } from "#db/queries/appraisals/appraisals.ts";
import { countObjectionsDue } from "#db/queries/appraisals/objections.ts";
import { countLeaveToDecide } from "#db/queries/attendance/leave.ts";
import { countUnread } from "#db/queries/performance-plans/feedback.ts";
import { countWaitingPlans } from "#db/queries/performance-plans/performance-plans.ts";
import { countCommentsFor } from "#db/queries/reviews/review-comments.ts";
import { listSupervisoryTopics } from "#db/queries/topics/screening.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { reviewRequestsOf } from "#operations/reviews/parts/review-requests-of.ts";
import { waitingItems } from "#operations/topics/screening/parts/waiting-items.ts";

/**
 * How much waits for the signed-in person, by section of the staff area: for its menu. Sections
 * where nothing waits are left out.
 */
export async function countWaitingWork(ctx: Context): Promise<Readonly<Record<string, number>>> {
  const { actor } = ctx;
  if (actor === null || actor.mustChangePassword) return {};
  const [screening, supervision, reviews, words, leave, plans, feedback, toSign, objections] =
    await Promise.all([
      can(actor, "topic.screen") ? waitingItems(ctx, actor) : [],
      can(actor, "topic.handle-supervisory") ? listSupervisoryTopics(ctx.db) : [],
      countReviews(ctx, actor),
      countWords(ctx, actor),
      countLeave(ctx, actor),
      actor.employee === null ? 0 : countWaitingPlans(ctx.db, actor.employee.id),
      actor.employee === null ? 0 : countUnread(ctx.db, actor.employee.id),
      actor.employee?.assesses ? countToSign(ctx.db, actor.employee.id) : 0,
      actor.employee === null ? 0 : countObjectionsDue(ctx.db, actor.employee.id),
    ]);
  const counts = {
    "/kerja/moderasi": screening.filter(({ locked }) => !locked).length,
    "/kerja/pengawasan": supervision.filter(isSupervisoryWork).length,
    "/kerja/penilaian-360": reviews,
    "/kerja/penilaian-360/komentar": words,
    "/kerja/cuti": leave,
    "/kerja/skp": plans,
    "/kerja/umpan-balik": feedback,
    "/kerja/penilaian": toSign,
    "/kerja/keberatan": objections,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** People the actor is asked about in a 360° round and has not answered about: told to him alone. */
const countReviews = async (ctx: Context, { employee }: Actor): Promise<number> =>
  employee === null
    ? 0
    : (await reviewRequestsOf(ctx, employee.id)).filter(({ answered }) => !answered).length;

/** Words of closed rounds that wait for this screener. */
const countWords = async (ctx: Context, actor: Actor): Promise<number> =>
  canEverywhere(actor, "review.screen") ? countCommentsFor(ctx.db, actor.employee?.id ?? null) : 0;

/** Requests for leave of the actor's own people. */
const countLeave = async (ctx: Context, { employee }: Actor): Promise<number> =>
  employee?.assesses ? countLeaveToDecide(ctx.db, employee.id, await localToday(ctx)) : 0;
