import { found } from "#core/app-error.ts";
import { type ClosingCheck, closingCheck } from "#core/reviews/closing-check.ts";
import { toldCount } from "#core/reviews/round-count.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { countWaitingComments } from "#db/queries/reviews/review-comments.ts";
import {
  type CycleRound,
  findRound,
  listRatersOfCycle,
  type RaterRow,
} from "#db/queries/reviews/review-rounds.ts";
import { countForms } from "#db/queries/reviews/review-urns.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type NamedCycle, namedCycle } from "#operations/cycles/parts/named-cycle.ts";
import { localToday } from "#operations/local-today.ts";

export interface ReviewRoundView {
  cycle: NamedCycle;
  /** May a round be planned for this cycle? */
  plannable: boolean;
  minimum: number;
  version: string;
  round: CycleRound["round"];
  /** People judged in the cycle, and those nobody has been proposed for. */
  people: number;
  withoutRaters: number;
  /** Requests to answer, one for each rater and person; in a draft those that are confirmed. */
  asked: number;
  /**
   * Answers in the whole round, in full fives while it is open. Never per person or unit: of a few
   * raters it would tell who has not answered, and nobody should be pressed to.
   */
  answered: number;
  /** What closing it now would cut off; null unless it is open. */
  closing: ClosingCheck | null;
  /** Assessors who have not confirmed the raters of so many of their people. */
  unconfirmed: { name: string; people: number }[];
  commentsWaiting: number;
}

/** One 360° round for the personnel office. */
export async function viewReviewRound(ctx: Context, cycleKey: string): Promise<ReviewRoundView> {
  authoriseEverywhere(ctx, "review.manage");
  const { cycle, round, method } = found(await findRound(ctx.db, cycleKey));
  const [people, raters, forms, commentsWaiting, version, today] = await Promise.all([
    listAppraisals(ctx.db, { cycleId: cycle.id }),
    listRatersOfCycle(ctx.db, cycle.id),
    countForms(ctx.db, cycle.id),
    countWaitingComments(ctx.db, cycle.id),
    auditVersion(ctx.db, "review-round", cycle.id),
    localToday(ctx),
  ]);
  const asked = raters.filter(({ confirmed }) => confirmed).length;
  const known = new Set(raters.map(({ appraisalId }) => appraisalId));
  return {
    cycle: namedCycle(cycle),
    plannable: cycle.state === "running" || cycle.state === "assessing",
    minimum: method.definition.reviewMinimum,
    version: String(version),
    round,
    people: people.length,
    withoutRaters: people.filter(({ appraisal }) => !known.has(appraisal.id)).length,
    asked,
    answered: round?.state === "closed" ? forms : toldCount(forms),
    closing:
      round?.state === "open"
        ? closingCheck({ asked, answered: forms }, { closesOn: round.closesOn, today })
        : null,
    unconfirmed: unconfirmedBy(people, raters),
    commentsWaiting,
  };
}

function unconfirmedBy(
  people: readonly { appraisal: { id: string }; assessor: { name: string } | null }[],
  raters: readonly RaterRow[],
): ReviewRoundView["unconfirmed"] {
  const open = new Set(
    raters.filter(({ confirmed }) => !confirmed).map(({ appraisalId }) => appraisalId),
  );
  const waiting = people.filter(({ appraisal }) => open.has(appraisal.id));
  return [...Map.groupBy(waiting, ({ assessor }) => assessor?.name ?? "")].map(([name, of]) => ({
    name,
    people: of.length,
  }));
}
