import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface CoachingForm extends Pick<FullAppraisal, "cycle" | "employee" | "unit"> {
  predicate: FullAppraisal["appraisal"]["predicate"];
  /** YYYY-MM-DD */
  today: string;
}

/** What stands around a new coaching: the person and the result it starts from. */
export async function viewCoachingForm(ctx: Context, appraisalId: string): Promise<CoachingForm> {
  const opened = await openAppraisal(ctx, "coaching.manage", appraisalId);
  const { actor, appraisal, cycle, employee, unit } = opened;
  await noteView(ctx, actor, employee.id, "coaching");
  return { cycle, employee, unit, predicate: appraisal.predicate, today: await localToday(ctx) };
}
