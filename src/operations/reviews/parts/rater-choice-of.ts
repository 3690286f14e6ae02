import { AppError } from "#core/app-error.ts";
import type { Place } from "#core/reviews/propose-raters.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listRatersOf } from "#db/queries/reviews/review-requests.ts";
import { findRound, type RoundRow } from "#db/queries/reviews/review-rounds.ts";
import type { Context } from "#operations/context.ts";

export interface Candidate {
  id: string;
  nip: string;
  name: string;
  position: string;
  unit: string;
  chosen: boolean;
}

/** Whom one person's assessor may choose from, and who stands there now. */
export interface RaterChoice {
  round: RoundRow;
  minimum: number;
  version: string;
  confirmed: boolean;
  peers: Candidate[];
  subordinates: Candidate[];
  /** Anybody of the cycle who could be added as a peer, by NIP. */
  others: Candidate[];
}

/** For operations that have authorised. @throws AppError `not_found` where no round is planned. */
export async function raterChoiceOf(ctx: Context, full: FullAppraisal): Promise<RaterChoice> {
  const found = await findRound(ctx.db, full.cycle.key);
  if (!found?.round) throw new AppError("not_found");
  const [everybody, raters, version] = await Promise.all([
    listAppraisals(ctx.db, { cycleId: full.cycle.id }),
    listRatersOf(ctx.db, full.appraisal.id),
    auditVersion(ctx.db, "review-raters", full.appraisal.id),
  ]);
  const chosen = new Set(raters.map(({ raterId }) => raterId));
  const ratee = full.appraisal;
  const above = [ratee.employeeId, ratee.assessorId, ratee.reviewerId];
  const people = everybody
    .filter(({ employee }) => !above.includes(employee.id))
    .map((each) => ({ place: each.appraisal, candidate: candidateOf(each, chosen) }));
  const isUnder = ({ assessorId }: Place) => assessorId === ratee.employeeId;
  const isNear = (place: Place) =>
    place.unitId === ratee.unitId || place.assessorId === ratee.assessorId;
  const peers = people.filter(({ place }) => !isUnder(place));
  const near = ({ place, candidate }: (typeof people)[number]) => candidate.chosen || isNear(place);
  return {
    round: found.round,
    minimum: found.method.definition.reviewMinimum,
    version: String(version),
    confirmed: raters.every(({ confirmed }) => confirmed),
    peers: peers.filter(near).map(({ candidate }) => candidate),
    subordinates: people.filter(({ place }) => isUnder(place)).map(({ candidate }) => candidate),
    others: peers.filter((each) => !near(each)).map(({ candidate }) => candidate),
  };
}

const candidateOf = (
  { employee, appraisal, unit }: FullAppraisal,
  chosen: ReadonlySet<string>,
): Candidate => ({
  id: employee.id,
  nip: employee.nip,
  name: employee.name,
  position: appraisal.position,
  unit: unit.name,
  chosen: chosen.has(employee.id),
});
