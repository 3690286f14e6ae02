import { noteView } from "#operations/access/parts/note-view.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import { type AppraisalView, appraisalView } from "./parts/appraisal-view.ts";

/** The assessor's page of one person; reviewer and personnel office read it. */
export async function viewAppraisal(ctx: Context, id: string): Promise<AppraisalView> {
  const opened = await openAppraisal(ctx, "record.view", id);
  await noteView(ctx, opened.actor, opened.employee.id, "appraisal");
  return appraisalView(ctx, opened);
}
