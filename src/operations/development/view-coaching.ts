import { canFor } from "#core/access/policy.ts";
import { relationsTo } from "#core/access/relation.ts";
import { found } from "#core/app-error.ts";
import type { Predicate } from "#core/cycles/predicate.ts";
import {
  COACHING_PERMISSION,
  type CoachingAct,
  coachingActs,
  isCoachingOverdue,
} from "#core/development/coaching-moves.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import {
  type CoachingStepRow,
  type FullCoaching,
  findCoaching,
  listCoachingSteps,
} from "#db/queries/development/coachings.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface CoachingForReader extends FullCoaching {
  steps: CoachingStepRow[];
  overdue: boolean;
  isOwn: boolean;
  /** What the reader may do now. */
  acts: CoachingAct["act"][];
  /** Predicates of the appraisal itself and of the next cycle of its kind, once signed. */
  predicate: Predicate | null;
  next: { cycleKey: string; predicate: Predicate } | null;
  version: number;
  /** YYYY-MM-DD */
  today: string;
}

/** One coaching for the parties of its appraisal. */
export async function viewCoaching(ctx: Context, id: string): Promise<CoachingForReader> {
  authorise(ctx, "record.view");
  const full = found(await findCoaching(ctx.db, id));
  const { actor, appraisal, cycle } = await openAppraisal(ctx, "record.view", full.appraisal.id);
  await noteView(ctx, actor, full.employee.id, "coaching");
  const subject = {
    unitId: appraisal.unitId,
    relations: relationsTo(actor, appraisal),
  };
  const [steps, version, today, all] = await Promise.all([
    listCoachingSteps(ctx.db, id),
    auditVersion(ctx.db, "coaching", id),
    localToday(ctx),
    listAppraisals(ctx.db, { employeeId: full.employee.id }),
  ]);
  const later = all.findLast(
    (each) =>
      each.cycle.kind === cycle.kind &&
      each.cycle.startsOn > cycle.endsOn &&
      each.appraisal.predicate !== null,
  );
  return {
    ...full,
    steps,
    version,
    today,
    overdue: isCoachingOverdue(full.coaching, today),
    isOwn: subject.relations.includes("self"),
    acts: coachingActs(full.coaching.state).filter((act) =>
      canFor(actor, COACHING_PERMISSION[act], subject),
    ),
    predicate: appraisal.predicate,
    next: nextResult(later),
  };
}

const nextResult = (later: Awaited<ReturnType<typeof listAppraisals>>[number] | undefined) =>
  later?.appraisal.predicate
    ? { cycleKey: later.cycle.key, predicate: later.appraisal.predicate }
    : null;
