import type { Permission } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import {
  type ObjectionRight,
  type ObjectionStage,
  objectionRight,
  objectionStage,
  silenceDay,
} from "#core/appraisals/objection.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import {
  findObjection,
  type ObjectionRow,
  updateObjection,
} from "#db/queries/appraisals/objections.ts";
import { findCycle } from "#db/queries/cycles/cycles.ts";
import { type Statement, write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { type OpenedAppraisal, openAppraisal } from "#operations/access/parts/record-access.ts";
import type { Context } from "#operations/context.ts";
import { timeZoneOf } from "#operations/local-today.ts";

/** An objection with the appraisal it is about. */
export interface ObjectionCase extends OpenedAppraisal {
  objection: ObjectionRow;
  stage: ObjectionStage;
}

/**
 * First lines of every operation on an objection that was filed.
 * @param id of the appraisal: it has one objection at most
 * @throws AppError `not_found` also where nobody has objected; `forbidden` by POLICY
 */
export async function openObjection(
  ctx: Context,
  permission: Permission,
  id: string,
): Promise<ObjectionCase> {
  const opened = await openAppraisal(ctx, permission, id);
  const objection = await findObjection(ctx.db, id);
  if (objection === undefined) throw new AppError("not_found");
  return { ...opened, objection, stage: objectionStage(objection) };
}

/** The rules of the cycle an appraisal belongs to. */
export async function methodOf(ctx: Context, cycleKey: string): Promise<EvaluationMethod> {
  const full = await findCycle(ctx.db, cycleKey);
  if (full === undefined) throw new AppError("not_found");
  return full.method.definition;
}

/** May he object to this result on this day? @param today YYYY-MM-DD, local */
export async function objectionRightOf(
  ctx: Context,
  { appraisal, cycle }: Pick<FullAppraisal, "appraisal" | "cycle">,
  today: string,
): Promise<ObjectionRight> {
  const [method, objection] = await Promise.all([
    methodOf(ctx, cycle.key),
    findObjection(ctx.db, appraisal.id),
  ]);
  const { predicate, receivedOn, reviewerId } = appraisal;
  const objected = objection !== undefined;
  const result = { predicate, receivedOn, reviewerId, cycleState: cycle.state, objected };
  return objectionRight(result, today, method.objectionDays);
}

/** The first day on which silence may be recorded, YYYY-MM-DD; null while nobody's word is due. */
export async function silenceFrom(
  ctx: Context,
  { objection, stage, cycle }: Pick<ObjectionCase, "objection" | "stage" | "cycle">,
): Promise<string | null> {
  if (stage !== "assessor" && stage !== "employee") return null;
  const { hearingDays } = await methodOf(ctx, cycle.key);
  const { assessorHeardAt, filedOn } = objection;
  const asked = assessorHeardAt && localDate(assessorHeardAt, await timeZoneOf(ctx));
  return silenceDay(asked ?? filedOn, hearingDays);
}

/** Stores one step; the audit log says which, not what was said. */
export const storeObjectionStep = (
  ctx: Context,
  actor: Actor,
  step: { id: string; version: number; action: string; values: Partial<ObjectionRow> },
  further: readonly Statement[] = [],
): Promise<void> =>
  write(ctx.db, [
    updateObjection(ctx.db, step.id, step.values),
    ...further,
    appendAudit(ctx.db, actor, ctx.now(), objectionAudit(step)),
  ]);

export const objectionAudit = (step: { id: string; version: number; action: string }) => ({
  subjectKind: "objection",
  subjectId: step.id,
  seq: step.version,
  action: step.action,
  before: null,
  after: null,
});
