import { canFor } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listEvidence } from "#db/queries/performance-plans/evidence.ts";
import { listWorkResults } from "#db/queries/performance-plans/performance-plans.ts";
import { subjectOf } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";

/** What feedback to a person may rest on, as far as its giver may see it. */
export interface FeedbackGrounds {
  results: { id: string; plan: string }[];
  evidence: { id: string; text: string; happenedOn: string }[];
}

/**
 * Results and evidence of the running cycles: both for those who may read the record, the results
 * alone for those who serve them.
 */
export async function feedbackGrounds(
  ctx: Context,
  actor: Actor,
  employeeId: string,
): Promise<FeedbackGrounds> {
  const all = await listAppraisals(ctx.db, { employeeId });
  const running = all.filter(
    ({ cycle }) => cycle.state === "running" || cycle.state === "assessing",
  );
  const grounds = await Promise.all(running.map((full) => groundsOf(ctx, actor, full)));
  const evidence = grounds.flatMap((each) => each.evidence);
  return {
    results: grounds.flatMap((each) => each.results),
    evidence: evidence.filter(({ id }, at) => evidence.findIndex((each) => each.id === id) === at),
  };
}

async function groundsOf(
  ctx: Context,
  actor: Actor,
  { appraisal, cycle }: FullAppraisal,
): Promise<FeedbackGrounds> {
  const { id, employeeId } = appraisal;
  const reads = canFor(actor, "record.view", subjectOf(actor, appraisal));
  const [serving] =
    reads || actor.employee === null
      ? []
      : await listAppraisals(ctx.db, { cycleId: cycle.id, employeeId: actor.employee.id });
  const serves = serving?.appraisal.assessorId === employeeId;
  const [results, evidence] = await Promise.all([
    reads || serves ? listWorkResults(ctx.db, id) : [],
    reads ? listEvidence(ctx.db, employeeId, cycle.startsOn, cycle.endsOn) : [],
  ]);
  return {
    results: results.map((row) => ({ id: row.id, plan: row.plan })),
    evidence: evidence
      .filter(({ withdrawnReason }) => withdrawnReason === null)
      .map(({ id: evidenceId, text, happenedOn }) => ({ id: evidenceId, text, happenedOn })),
  };
}
