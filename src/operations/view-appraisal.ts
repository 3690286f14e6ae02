import { type AppraisalView, appraisalView } from "./appraisal-view.ts";
import type { Context } from "./context.ts";
import { noteView, openAppraisal } from "./record-access.ts";

/** The assessor's page of one person; reviewer and personnel office read it. */
export async function viewAppraisal(ctx: Context, id: string): Promise<AppraisalView> {
  const opened = await openAppraisal(ctx, "record.view", id);
  await noteView(ctx, opened.actor, opened.employee.id, "appraisal");
  return appraisalView(ctx, opened);
}
