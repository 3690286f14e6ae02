import { AppError } from "#core/app-error.ts";
import { listRecordViews, type RecordViewRow } from "#db/queries/access/record-views.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { type FullCoaching, listCoachings } from "#db/queries/development/coachings.ts";
import { listEnrolments, type OwnEnrolment } from "#db/queries/development/enrolments.ts";
import { type FullReward, listRewards } from "#db/queries/development/rewards.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { withoutDraft } from "./parts/appraisal-view.ts";
import { objectionRightOf } from "./parts/objection-right-of.ts";

/** One cycle of his own, and until when he may object; null where he can't (any more). */
export interface OwnCycle extends FullAppraisal {
  objectUntil: string | null;
}

export interface OwnRecord {
  /** The latest cycle first. */
  appraisals: OwnCycle[];
  coachings: FullCoaching[];
  trainings: OwnEnrolment[];
  rewards: FullReward[];
  /** Who else has read his record, the latest first. */
  views: RecordViewRow[];
}

/** What is held about the signed-in person: his cycles, and who looked at his record. */
export async function viewOwnRecord(ctx: Context): Promise<OwnRecord> {
  const { employee } = authoriseStaff(ctx, "appraisal.respond");
  if (employee === null) throw new AppError("forbidden");
  const [appraisals, coachings, trainings, rewards, views, today] = await Promise.all([
    listAppraisals(ctx.db, { employeeId: employee.id }),
    listCoachings(ctx.db, employee.id),
    listEnrolments(ctx.db, employee.id),
    listRewards(ctx.db, employee.id),
    listRecordViews(ctx.db, employee.id),
    localToday(ctx),
  ]);
  const cycles = appraisals.map(async (full): Promise<OwnCycle> => {
    const { hindrance, until } = await objectionRightOf(ctx, full, today);
    return { ...signedOnly(full), objectUntil: hindrance === null ? until : null };
  });
  return { appraisals: await Promise.all(cycles), coachings, trainings, rewards, views };
}

const signedOnly = (full: FullAppraisal): FullAppraisal =>
  full.appraisal.predicate === null ? { ...full, appraisal: withoutDraft(full.appraisal) } : full;
