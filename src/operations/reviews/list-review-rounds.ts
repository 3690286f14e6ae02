import type { CycleState } from "#core/cycles/cycle-state.ts";
import type { ReviewState } from "#core/cycles/review-state.ts";
import { listRounds } from "#db/queries/reviews/review-rounds.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type NamedCycle, namedCycle } from "#operations/cycles/parts/named-cycle.ts";

export interface ListedRound {
  cycle: NamedCycle;
  state: CycleState;
  round: { state: ReviewState; opensOn: string; closesOn: string } | null;
}

/** All cycles with their 360° rounds, the latest first. */
export async function listReviewRounds(ctx: Context): Promise<ListedRound[]> {
  authoriseEverywhere(ctx, "review.manage");
  return (await listRounds(ctx.db)).map(({ cycle, round }) => ({
    cycle: namedCycle(cycle),
    state: cycle.state,
    round: round && { state: round.state, opensOn: round.opensOn, closesOn: round.closesOn },
  }));
}
