import { AppError, found } from "#core/app-error.ts";
import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type AppraisalView, appraisalView } from "./parts/appraisal-view.ts";

/** Everything about the signed-in person in one cycle. @param cycleKey as in addresses: 2026-t3 */
export async function viewOwnAppraisal(ctx: Context, cycleKey: string): Promise<AppraisalView> {
  const { employee } = authoriseStaff(ctx, "appraisal.respond");
  if (employee === null) throw new AppError("forbidden");
  const own = await listAppraisals(ctx.db, { employeeId: employee.id });
  const full = found(own.find(({ cycle }) => cycle.key === cycleKey));
  return appraisalView(ctx, await openAppraisal(ctx, "appraisal.respond", full.appraisal.id));
}
