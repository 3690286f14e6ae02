import type { CycleState } from "#core/evaluations/cycle-state.ts";
import type { ReviewState } from "#core/reviews/review-relation.ts";
import { listRounds } from "#db/queries/review-rounds.ts";
import { authoriseEverywhere } from "./authorise.ts";
import type { Context } from "./context.ts";

export interface ListedRound {
  key: string;
  state: CycleState;
  startsOn: string; // YYYY-MM-DD
  endsOn: string;
  round: { state: ReviewState; opensOn: string; closesOn: string } | null;
}

/** All cycles with their 360° rounds, the latest first. */
export async function listReviewRounds(ctx: Context): Promise<ListedRound[]> {
  authoriseEverywhere(ctx, "review.manage");
  return (await listRounds(ctx.db)).map(({ cycle, round }) => ({
    key: cycle.key,
    state: cycle.state,
    startsOn: cycle.startsOn,
    endsOn: cycle.endsOn,
    round: round && { state: round.state, opensOn: round.opensOn, closesOn: round.closesOn },
  }));
}
