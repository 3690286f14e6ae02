import type { Permission, Subject } from "#core/access/policy.ts";
import { relationsTo } from "#core/access/relation.ts";
import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { insertRecordView } from "#db/queries/access/record-views.ts";
import { type FullAppraisal, findAppraisal } from "#db/queries/appraisals/appraisals.ts";
import {
  type EmployeeRow,
  findEmployee,
  findPostingOn,
  type PostingRow,
} from "#db/queries/employees/employees.ts";
import { write } from "#db/write.ts";
import { authorise, authoriseFor } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** One appraisal as this actor may see or change it. */
export interface OpenedAppraisal extends FullAppraisal {
  actor: Actor;
  subject: Subject;
}

/**
 * First lines of every operation on one person's cycle.
 * @throws AppError `not_found`, `forbidden` by POLICY over the parties of the appraisal.
 */
export async function openAppraisal(
  ctx: Context,
  permission: Permission,
  id: string,
): Promise<OpenedAppraisal> {
  authorise(ctx, permission);
  const full = await findAppraisal(ctx.db, id);
  if (full === undefined) throw new AppError("not_found");
  const subject = subjectOf(ctx.actor, full.appraisal);
  return { ...full, subject, actor: authoriseFor(ctx, permission, subject) };
}

/** How an actor stands to an appraisal: its parties are those of its cycle. */
export const subjectOf = (
  actor: Actor | null,
  { unitId, ...parties }: FullAppraisal["appraisal"],
): Subject => ({ unitId, relations: relationsTo(actor, parties) });

/** One person outside any cycle: who is who follows from the posting of a day. */
export interface OpenedEmployee {
  actor: Actor;
  employee: EmployeeRow;
  posting: PostingRow;
  subject: Subject;
}

/**
 * First lines of every operation on a person outside a cycle (leave, attendance, feedback, evidence).
 * @param day YYYY-MM-DD whose posting counts; today when left out
 * @throws AppError `not_found` also where the person has no posting on that day.
 */
export async function openEmployee(
  ctx: Context,
  permission: Permission,
  employeeId: string,
  day?: string,
): Promise<OpenedEmployee> {
  authorise(ctx, permission);
  const on = day ?? (await localToday(ctx));
  const employee = await findEmployee(ctx.db, employeeId);
  const posting = employee && (await findPostingOn(ctx.db, employeeId, on));
  if (posting === undefined || employee === undefined) throw new AppError("not_found");
  const { assessorId, unitId } = posting;
  const above = assessorId === null ? undefined : await findPostingOn(ctx.db, assessorId, on);
  const parties = { employeeId, assessorId, reviewerId: above?.assessorId ?? null };
  const subject = { unitId, relations: relationsTo(ctx.actor, parties) };
  return { employee, posting, subject, actor: authoriseFor(ctx, permission, subject) };
}

/** Tells the person that somebody else has read this part of his record. */
export async function noteView(
  ctx: Context,
  actor: Actor,
  employeeId: string,
  part: string,
): Promise<void> {
  if (actor.employee?.id === employeeId) return;
  const { accountId, name: accountName } = actor;
  const viewedOn = await localToday(ctx);
  const view = { employeeId, accountId, accountName, part, viewedOn, at: ctx.now() };
  await write(ctx.db, [insertRecordView(ctx.db, view)]);
}
