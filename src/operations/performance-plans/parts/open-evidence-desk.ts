import { canFor, type Subject } from "#core/access/policy.ts";
import { AppError, found } from "#core/app-error.ts";
import type { EvidenceScene } from "#core/performance-plans/evidence-rule.ts";
import { isOpenFor } from "#core/performance-plans/plan-stage.ts";
import { type FullAppraisal, findAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { listPostings } from "#db/queries/employees/employees.ts";
import { subjectOf } from "#operations/access/parts/open-appraisal.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** A plan to which this actor may attach evidence. */
export interface EvidenceDesk {
  full: FullAppraisal;
  actor: ReturnType<typeof authoriseStaff>;
  scene: EvidenceScene;
  /** Does the actor attach to his own record? Only documents and figures then. */
  own: boolean;
  /** Is it still the time for it? */
  open: boolean;
  /** May he, for this unit of the day? */
  mayFor(unitId: string): boolean;
}

/**
 * First lines of attaching evidence. Evidence counts for the unit of its day, so the head of any
 * unit where the person worked in the days of the cycle may come in; for which day he may attach is
 * asked with `mayFor`.
 * @throws AppError `not_found`, `forbidden`
 */
export async function openEvidenceDesk(ctx: Context, appraisalId: string): Promise<EvidenceDesk> {
  const actor = authoriseStaff(ctx, "evidence.attach");
  const full = found(await findAppraisal(ctx.db, appraisalId));
  const { appraisal, cycle } = full;
  const [listed, today] = await Promise.all([
    listPostings(ctx.db, appraisal.employeeId),
    localToday(ctx),
  ]);
  const postings = listed.map(({ posting }) => posting);
  const { relations } = subjectOf(actor, appraisal);
  const mayFor = (unitId: string) =>
    canFor(actor, "evidence.attach", { unitId, relations } satisfies Subject);
  const worked = postings
    .filter(
      ({ startsOn, endsOn }) => startsOn <= cycle.endsOn && (endsOn ?? today) >= cycle.startsOn,
    )
    .map(({ unitId }) => unitId);
  if (![appraisal.unitId, ...worked].some(mayFor)) throw new AppError("forbidden");
  return {
    full,
    actor,
    mayFor,
    own: relations.includes("self"),
    open: isOpenFor("attach", { plan: appraisal.planState, cycle: cycle.state }),
    scene: { cycle, postings, today },
  };
}
