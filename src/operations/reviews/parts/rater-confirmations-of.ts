import { AppError } from "#core/app-error.ts";
import type { ReviewState } from "#core/cycles/review-state.ts";
import { auditVersions } from "#db/queries/access/audit.ts";
import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { findRound, listRatersOfCycle, type RaterRow } from "#db/queries/reviews/review-rounds.ts";
import type { Context } from "#operations/context.ts";
import { type NamedCycle, namedCycle } from "#operations/cycles/parts/named-cycle.ts";

export interface RaterConfirmation {
  appraisalId: string;
  name: string;
  position: string;
  confirmed: boolean;
  peers: number;
  subordinates: number;
  /** Both together, where one group alone would be too small; once the round is open. */
  colleagues: number;
  version: number;
}

export interface RaterConfirmations {
  cycle: NamedCycle;
  state: ReviewState;
  opensOn: string;
  minimum: number;
  people: RaterConfirmation[];
}

/**
 * For operations that have authorised: the actor's people in a planned round, with how many are to be
 * asked about each.
 */
export async function raterConfirmationsOf(
  ctx: Context,
  cycleKey: string,
): Promise<RaterConfirmations> {
  const found = await findRound(ctx.db, cycleKey);
  if (!found?.round) throw new AppError("not_found");
  const { cycle, round, method } = found;
  const own = ctx.actor?.employee?.id ?? "";
  const [under, raters, versions] = await Promise.all([
    listAppraisals(ctx.db, { cycleId: cycle.id, underId: own }),
    listRatersOfCycle(ctx.db, cycle.id),
    auditVersions(ctx.db, "review-raters"),
  ]);
  const about = Map.groupBy(raters, ({ appraisalId }) => appraisalId);
  const people = under
    .filter(({ assessor }) => assessor?.id === own)
    .map(({ appraisal: { id, position }, employee: { name } }) => ({
      appraisalId: id,
      name,
      position,
      version: versions.get(id) ?? 0,
      ...counted(about.get(id) ?? []),
    }));
  const minimum = method.definition.reviewMinimum;
  return { cycle: namedCycle(cycle), state: round.state, opensOn: round.opensOn, minimum, people };
}

function counted(raters: readonly RaterRow[]) {
  const count = (relation: string) => raters.filter((each) => each.relation === relation).length;
  return {
    confirmed: raters.every(({ confirmed }) => confirmed),
    peers: count("peer"),
    subordinates: count("subordinate"),
    colleagues: count("colleague"),
  };
}
