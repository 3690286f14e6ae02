import { AppError } from "#core/app-error.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals.ts";
import { listRecordViews, type RecordViewRow } from "#db/queries/record-views.ts";
import { type AppraisalView, appraisalView, withoutDraft } from "./appraisal-view.ts";
import { authoriseStaff } from "./authorise.ts";
import type { Context } from "./context.ts";
import { openAppraisal } from "./record-access.ts";

export interface OwnRecord {
  /** The latest cycle first. */
  appraisals: FullAppraisal[];
  /** Who else has read his record, the latest first. */
  views: RecordViewRow[];
}

/** What is held about the signed-in person: his cycles, and who looked at his record. */
export async function viewOwnRecord(ctx: Context): Promise<OwnRecord> {
  const { employee } = authoriseStaff(ctx, "appraisal.respond");
  if (employee === null) throw new AppError("forbidden");
  const [appraisals, views] = await Promise.all([
    listAppraisals(ctx.db, { employeeId: employee.id }),
    listRecordViews(ctx.db, employee.id),
  ]);
  return { appraisals: appraisals.map(signedOnly), views };
}

const signedOnly = (full: FullAppraisal): FullAppraisal =>
  full.appraisal.predicate === null ? { ...full, appraisal: withoutDraft(full.appraisal) } : full;

/** Everything about the signed-in person in one cycle. @param cycleKey as in addresses: 2026-t3 */
export async function viewOwnAppraisal(ctx: Context, cycleKey: string): Promise<AppraisalView> {
  const { employee } = authoriseStaff(ctx, "appraisal.respond");
  if (employee === null) throw new AppError("forbidden");
  const own = await listAppraisals(ctx.db, { employeeId: employee.id });
  const full = own.find(({ cycle }) => cycle.key === cycleKey);
  if (full === undefined) throw new AppError("not_found");
  return appraisalView(ctx, await openAppraisal(ctx, "appraisal.respond", full.appraisal.id));
}
