import type { FullAppraisal } from "#db/queries/appraisals.ts";
import type { Context } from "./context.ts";
import { localToday } from "./local-today.ts";
import { noteView, openAppraisal } from "./record-access.ts";

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
