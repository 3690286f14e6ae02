import { type Place, proposeRaters } from "#core/reviews/propose-raters.ts";
import type { RaterRow } from "#db/queries/reviews/review-rounds.ts";

/**
 * The proposals for a cycle as rows. Oneself and one's assessor are asked anyway; of somebody
 * without an assessor there is nobody to confirm the others, so the tree decides.
 * @param known appraisals that have raters already: they are left alone
 */
export function proposedRaters(
  places: readonly (Place & { appraisalId: string })[],
  cycleKey: string,
  known: ReadonlySet<string> = new Set(),
): RaterRow[] {
  const proposals = proposeRaters(places, cycleKey);
  return places
    .filter(({ appraisalId }) => !known.has(appraisalId))
    .flatMap(({ appraisalId, employeeId, assessorId }) =>
      (proposals.get(employeeId) ?? []).map(({ raterId, relation }) => ({
        appraisalId,
        raterId,
        relation,
        confirmed: relation === "self" || relation === "superior" || assessorId === null,
      })),
    );
}
