import { AppError, found } from "#core/app-error.ts";
import { isOpenFor } from "#core/performance-plans/plan-stage.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { type EvidenceItem, findEvidence } from "#db/queries/performance-plans/evidence.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Evidence that the reader has attached himself, with the plan it stands in. */
export interface OwnEvidence {
  actor: ReturnType<typeof authoriseStaff>;
  item: EvidenceItem;
  /** Still open for it; null when every cycle of its day is settled. */
  plan: FullAppraisal | null;
}

/** @throws AppError `not_found`; `forbidden` for what somebody else has attached */
export async function openOwnEvidence(ctx: Context, id: string): Promise<OwnEvidence> {
  const actor = authoriseStaff(ctx, "evidence.attach");
  const item = found(await findEvidence(ctx.db, id));
  if (item.attachedBy !== actor.accountId) throw new AppError("forbidden");
  const plans = await listAppraisals(ctx.db, { employeeId: item.employeeId });
  const open = plans.find(
    ({ appraisal, cycle }) =>
      cycle.startsOn <= item.happenedOn &&
      cycle.endsOn >= item.happenedOn &&
      isOpenFor("attach", { plan: appraisal.planState, cycle: cycle.state }),
  );
  return { actor, item, plan: open ?? null };
}
