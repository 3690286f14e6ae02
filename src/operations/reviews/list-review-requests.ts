import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listRounds } from "#db/queries/reviews/review-rounds.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type NamedCycle, namedCycle } from "#operations/cycles/parts/named-cycle.ts";
import { type ListedRequest, reviewRequestsOf } from "./parts/review-requests-of.ts";

export interface OwnReviews {
  /** Whom I am asked about in open rounds. */
  requests: ListedRequest[];
  /** Cycles whose raters I, as an assessor, confirm before the round opens. */
  toConfirm: { cycle: NamedCycle; opensOn: string }[];
  /** Closed rounds about me, and about people under me; the latest cycle first. */
  own: { appraisalId: string; cycle: NamedCycle }[];
  under: { appraisalId: string; cycle: NamedCycle; name: string; position: string }[];
}

/** One's own page of 360° rounds: only the person himself learns what he has answered. */
export async function listReviewRequests(ctx: Context): Promise<OwnReviews> {
  authorise(ctx, "review.answer");
  const id = ctx.actor?.employee?.id ?? "";
  const [requests, rounds, own, under] = await Promise.all([
    reviewRequestsOf(ctx, id),
    listRounds(ctx.db),
    listAppraisals(ctx.db, { employeeId: id }),
    listAppraisals(ctx.db, { underId: id }),
  ]);
  const inState = (state: string) =>
    rounds.flatMap(({ cycle, round }) =>
      round?.state === state
        ? [{ id: cycle.id, cycle: namedCycle(cycle), opensOn: round.opensOn }]
        : [],
    );
  const closed = new Set(inState("closed").map((each) => each.id));
  const assessed = new Set(
    under.filter(({ assessor }) => assessor?.id === id).map(({ cycle }) => cycle.id),
  );
  return {
    requests,
    toConfirm: inState("draft").filter((each) => assessed.has(each.id)),
    own: own
      .filter(({ cycle }) => closed.has(cycle.id))
      .map(({ appraisal, cycle }) => ({ appraisalId: appraisal.id, cycle: namedCycle(cycle) })),
    under: under
      .filter(({ cycle }) => closed.has(cycle.id))
      .map(({ appraisal, cycle, employee }) => ({
        appraisalId: appraisal.id,
        cycle: namedCycle(cycle),
        name: employee.name,
        position: appraisal.position,
      })),
  };
}
