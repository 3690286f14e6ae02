import { canFor, type Permission } from "#core/access/policy.ts";
import { isOpenFor, PLAN_ACTS, type PlanAct } from "#core/performance-plans/plan-stage.ts";
import { type PlanChange, planChanges } from "#core/performance-plans/write-plan.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { type AuditRow, listAuditEntries } from "#db/queries/access/audit-log.ts";
import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { type EvidenceItem, listEvidence } from "#db/queries/performance-plans/evidence.ts";
import { type FeedbackItem, listFeedback } from "#db/queries/performance-plans/feedback.ts";
import {
  type BehaviourRow,
  findEarlierPlan,
  listBehaviours,
  listResultsOf,
  listWorkResults,
  type WorkResult,
} from "#db/queries/performance-plans/performance-plans.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { type OpenedAppraisal, openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";

export type { BehaviourRow, EvidenceItem, FeedbackItem, FullAppraisal, WorkResult };

/** A step in the life of a plan, from the audit log. */
export interface PlanStep {
  action: string;
  person: string;
  at: Date;
  reason: string | null;
}

/** One SKP as this reader sees it. */
export interface PlanView extends FullAppraisal {
  rows: WorkResult[];
  behaviours: BehaviourRow[];
  /** Of the days of the cycle. */
  evidence: EvidenceItem[];
  feedback: FeedbackItem[];
  /** Handed in, agreed, returned: the newest first. */
  steps: PlanStep[];
  /** Against what was last agreed; empty when it never was, or is in force. */
  changes: PlanChange[];
  /** What this reader may do now. */
  acts: readonly PlanAct[];
  /** Evidence that this reader may take back. */
  withdrawable: string[];
  /** The assessor's results that a row may serve. */
  offered: { id: string; plan: string }[];
  /** Key of the newest earlier cycle whose plan can be copied. */
  earlier: string | null;
  /** For forms: somebody else's write in between makes theirs a conflict. */
  version: number;
}

const PERMISSION: Record<PlanAct, Permission> = {
  write: "plan.write",
  copy: "plan.write",
  submit: "plan.write",
  reopen: "plan.write",
  realise: "plan.write",
  agree: "plan.agree",
  return: "plan.agree",
  expect: "plan.agree",
  note: "plan.agree",
  attach: "evidence.attach",
};

/** Who sees somebody's record sees his SKP, and the person can see that he did. */
export async function viewPlan(ctx: Context, id: string): Promise<PlanView> {
  const opened = await openAppraisal(ctx, "record.view", id);
  const { appraisal, cycle, actor } = opened;
  const { employeeId } = appraisal;
  const [rows, behaviours, evidence, feedback, history, version] = await Promise.all([
    listWorkResults(ctx.db, id),
    listBehaviours(ctx.db, id),
    listEvidence(ctx.db, employeeId, cycle.startsOn, cycle.endsOn),
    listFeedback(ctx.db, employeeId, cycle.startsOn, cycle.endsOn),
    listAuditEntries(ctx.db, { subjectKind: "plan", subjectId: id }, 200),
    auditVersion(ctx.db, "plan", id),
  ]);
  await noteView(ctx, actor, employeeId, "plan");
  const acts = openActs(opened, rows.length);
  return {
    appraisal,
    cycle,
    employee: opened.employee,
    unit: opened.unit,
    assessor: opened.assessor,
    reviewer: opened.reviewer,
    rows,
    behaviours,
    evidence,
    feedback,
    version,
    acts,
    steps: history.filter(({ action }) => STEPS.has(action)).map(stepOf),
    changes: appraisal.planState === "agreed" ? [] : changesSince(history, rows),
    withdrawable: acts.includes("attach") ? ownEvidence(evidence, actor.accountId) : [],
    ...(await sourcesOf(ctx, opened, acts)),
  };
}

const STEPS = new Set(["plan.submit", "plan.agree", "plan.return", "plan.reopen", "plan.copy"]);
const stepOf = ({ action, accountName, at, reason }: AuditRow): PlanStep => ({
  action,
  at,
  reason,
  person: accountName,
});

/** What the stage allows and POLICY gives this reader. */
function openActs({ appraisal, cycle, actor, subject }: OpenedAppraisal, rows: number): PlanAct[] {
  const standing = { plan: appraisal.planState, cycle: cycle.state };
  return PLAN_ACTS.filter((act) => {
    if (act === "copy" && rows > 0) return false;
    return isOpenFor(act, standing) && canFor(actor, PERMISSION[act], subject);
  });
}

const ownEvidence = (items: readonly EvidenceItem[], accountId: string): string[] =>
  items
    .filter((each) => each.withdrawnReason === null && each.attachedBy === accountId)
    .map((each) => each.id);

/** What was agreed stands in the entry of the audit log that says so. */
function changesSince(history: readonly AuditRow[], rows: readonly WorkResult[]): PlanChange[] {
  const agreed = history.find(({ action }) => action === "plan.agree")?.after as
    | { rows?: WorkResult[] }
    | null
    | undefined;
  return agreed?.rows === undefined ? [] : planChanges(agreed.rows, rows);
}

async function sourcesOf(ctx: Context, { appraisal, cycle }: OpenedAppraisal, acts: PlanAct[]) {
  const { assessorId, employeeId } = appraisal;
  const { id: cycleId, endsOn } = cycle;
  const [offered, earlier] = await Promise.all([
    acts.includes("write") && assessorId !== null ? listResultsOf(ctx.db, cycleId, assessorId) : [],
    acts.includes("copy") ? findEarlierPlan(ctx.db, { employeeId, cycleId, endsOn }) : undefined,
  ]);
  return { offered, earlier: earlier?.key ?? null };
}
