import type { Permission, Subject } from "#core/access/policy.ts";
import { relationsTo } from "#core/access/relation.ts";
import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import {
  type EmployeeRow,
  findEmployee,
  findPostingOn,
  type PostingRow,
} from "#db/queries/employees/employees.ts";
import { authorise, authoriseFor } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

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
