import type { ReviewRelation } from "#core/reviews/review-relation.ts";
import { listOpenRequests } from "#db/queries/reviews/review-requests.ts";
import { usedMarks } from "#db/queries/reviews/review-urns.ts";
import type { Context } from "#operations/context.ts";
import { type NamedCycle, namedCycle } from "#operations/cycles/parts/named-cycle.ts";
import { markOfRater } from "./mark-of-rater.ts";

export interface ListedRequest {
  appraisalId: string;
  relation: ReviewRelation;
  cycle: NamedCycle;
  closesOn: string; // YYYY-MM-DD
  name: string;
  position: string;
  answered: boolean;
}

/**
 * Whom somebody is asked about, and whether he has answered: computed with the key, for himself
 * alone, and kept nowhere. This is also the only reminder: one that is sent would stand in the
 * outbox and tell who had not answered.
 */
export async function reviewRequestsOf(ctx: Context, raterId: string): Promise<ListedRequest[]> {
  const rows = (await listOpenRequests(ctx.db, raterId)).map((row) => ({
    ...row,
    mark: markOfRater(ctx, row.cycle.id, { appraisalId: row.appraisalId, raterId }),
  }));
  const used = await usedMarks(
    ctx.db,
    rows.map(({ mark }) => mark),
  );
  return rows.map(({ appraisalId, relation, cycle, closesOn, ratee, mark }) => ({
    appraisalId,
    relation,
    closesOn,
    ...ratee,
    cycle: namedCycle(cycle),
    answered: used.has(mark),
  }));
}
