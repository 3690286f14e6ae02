import { canFor } from "#core/access/policy.ts";
import { found } from "#core/app-error.ts";
import {
  type ObjectionRight,
  type ObjectionStage,
  objectionStage,
} from "#core/appraisals/objection.ts";
import { type Judged, mayRate } from "#core/appraisals/rating.ts";
import type { Discipline } from "#core/attendance/discipline.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { findObjection, type ObjectionRow } from "#db/queries/appraisals/objections.ts";
import { findCycle } from "#db/queries/cycles/cycles.ts";
import { type EvidenceItem, listEvidence } from "#db/queries/performance-plans/evidence.ts";
import { type FeedbackItem, listFeedback } from "#db/queries/performance-plans/feedback.ts";
import {
  type BehaviourRow,
  listBehaviours,
  listWorkResults,
  type WorkResult,
} from "#db/queries/performance-plans/performance-plans.ts";
import type { OpenedAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { type UnitContext, unitContext } from "#operations/achievements/parts/unit-context.ts";
import { disciplineOf } from "#operations/attendance/parts/discipline-of.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import {
  type ReviewSummary,
  reviewSummaryOf,
} from "#operations/reviews/parts/review-summary-of.ts";
import { objectionRightOf } from "./objection-right-of.ts";

/** One person in one cycle as somebody may read him. */
export interface AppraisalView extends FullAppraisal {
  method: { name: string; version: number; definition: EvaluationMethod };
  /** The unit he worked in: its figures, and its achievement once somebody has set it. */
  context: UnitContext;
  results: WorkResult[];
  behaviours: BehaviourRow[];
  /** Evidence and feedback of the days of the cycle. */
  evidence: EvidenceItem[];
  feedback: FeedbackItem[];
  /** Of a closed 360° round, for those who may read it; else null. */
  review: ReviewSummary | null;
  readsReview: boolean;
  discipline: Discipline;
  judged: Judged;
  /** May the reader write ratings here and now? */
  rateable: boolean;
  objection: { row: ObjectionRow; stage: ObjectionStage } | null;
  right: ObjectionRight;
  /** To be sent back with a change. */
  version: number;
}

/** Loads what a page about one person in one cycle shows, for whoever was let in to it. */
export async function appraisalView(ctx: Context, opened: OpenedAppraisal): Promise<AppraisalView> {
  const { actor, subject, ...full } = opened;
  const { appraisal, cycle } = full;
  const fullCycle = found(await findCycle(ctx.db, cycle.key));
  const [objection, right, version, context, parts] = await Promise.all([
    findObjection(ctx.db, appraisal.id),
    objectionRightOf(ctx, full, await localToday(ctx)),
    auditVersion(ctx.db, "appraisal", appraisal.id),
    unitContext(ctx, fullCycle, appraisal.unitId),
    partsOf(ctx, opened),
  ]);
  const rates = canFor(actor, "appraisal.rate", subject);
  const { name, version: number, definition } = fullCycle.method;
  return {
    ...full,
    ...parts,
    context,
    right,
    version,
    appraisal: rates || appraisal.predicate !== null ? appraisal : withoutDraft(appraisal),
    method: { name, version: number, definition },
    judged: { isHead: appraisal.isHead, achievement: context.set?.achievement ?? null },
    rateable: rates && mayRate(cycle.state, appraisal.predicate),
    objection:
      objection === undefined ? null : { row: objection, stage: objectionStage(objection) },
  };
}

/** What others have gathered about him in the days of the cycle. */
async function partsOf(ctx: Context, { actor, subject, appraisal, cycle }: OpenedAppraisal) {
  const { id, employeeId } = appraisal;
  const days = [cycle.startsOn, cycle.endsOn] as const;
  const readsReview = canFor(actor, "review.view-summary", subject);
  const [results, behaviours, evidence, feedback, discipline, review] = await Promise.all([
    listWorkResults(ctx.db, id),
    listBehaviours(ctx.db, id),
    listEvidence(ctx.db, employeeId, ...days),
    listFeedback(ctx.db, employeeId, ...days),
    disciplineOf(ctx.db, employeeId, ...days),
    readsReview ? reviewSummaryOf(ctx.db, id) : null,
  ]);
  return { results, behaviours, evidence, feedback, discipline, review, readsReview };
}

/** A draft is its assessor's: others read ratings once they are signed. */
export const withoutDraft = (
  appraisal: FullAppraisal["appraisal"],
): FullAppraisal["appraisal"] => ({
  ...appraisal,
  workRating: null,
  workReason: null,
  behaviourRating: null,
  behaviourReason: null,
});
