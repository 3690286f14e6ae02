import { sql } from "drizzle-orm";
import type { Place } from "#core/reviews/propose-raters.ts";
import { proposeRaters } from "#core/reviews/propose-raters.ts";
import { settleRaters } from "#core/reviews/settle-raters.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { reviewRaters, reviewRounds } from "../../../schema/reviews.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import { STANDARD_METHOD } from "../../standard-method.ts";
import type { DemoCycle } from "./cycles.ts";
import { closedAnswers, type DemoRater, openAnswers } from "./review-urns.ts";

/**
 * The 360° rounds of the demo: closed in every past cycle, with answers and screened comments; open
 * in the running one, in which a part of all raters has answered.
 * @param markOf makes the marks of this installation
 */
export function reviewStatements(
  cycles: readonly DemoCycle[],
  now: Date,
  markOf: (text: string) => string,
): Statement[] {
  const newest = cycles.filter(({ row }) => row.state === "objections").map(({ row }) => row.id);
  return cycles.flatMap((cycle, at) => {
    const raters = ratersOf(cycle);
    const open = cycle.row.state === "running";
    const closesOn = open
      ? addDays(now.toISOString().slice(0, 10), 12)
      : addDays(cycle.row.endsOn, 12);
    return [
      ...insertAll(reviewRounds, [
        { cycleId: cycle.row.id, state: "draft", opensOn: addDays(closesOn, -20), closesOn },
      ]),
      ...insertAll(
        reviewRaters,
        raters.map(({ appraisalId, raterId, relation }) => ({
          appraisalId,
          raterId,
          relation,
          confirmed: true,
        })),
      ),
      move(cycle, "open"),
      ...(open
        ? openAnswers(cycle.row.id, at, raters, markOf)
        : [...closedAnswers(at, raters, newest.includes(cycle.row.id)), move(cycle, "closed")]),
    ];
  });
}

const move = ({ row }: DemoCycle, state: "open" | "closed"): Statement =>
  sql`UPDATE review_rounds SET state = ${state} WHERE cycle_id = ${row.id}`;

/** Whoever the organisation tree proposes, as the round settles it. */
function ratersOf({ row, appraisals }: DemoCycle): DemoRater[] {
  const places: Place[] = appraisals.map(({ employeeId, unitId, isHead, assessorId }) => ({
    employeeId,
    unitId,
    isHead,
    assessorId: assessorId ?? null,
  }));
  const proposals = proposeRaters(places, row.key);
  return appraisals.flatMap(({ id, employeeId }) =>
    settleRaters(proposals.get(employeeId) ?? [], STANDARD_METHOD.reviewMinimum).map((rater) => ({
      ...rater,
      appraisalId: id,
      employeeId,
    })),
  );
}
