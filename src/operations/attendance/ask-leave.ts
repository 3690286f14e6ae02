import { checkLeave } from "#core/attendance/leave.ts";
import { leaveSchema } from "#core/attendance/leave-input.ts";
import { parse } from "#core/parse.ts";
import { insertLeave } from "#db/queries/attendance/leave.ts";
import { readCalendar } from "#db/queries/calendar/calendar.ts";
import { findPostingOn } from "#db/queries/employees/employees.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { authoriseOwnLeave } from "./parts/authorise-own-leave.ts";
import { LEAVE_SUBJECT, leaveFacts, loggedLeave } from "./parts/leave-facts.ts";

/** Asks the superior for leave; working days are those of the calendar as it stands now. */
export async function askLeave(ctx: Context, input: unknown): Promise<Result<{ id: string }>> {
  const { actor, employeeId } = authoriseOwnLeave(ctx);
  const parsed = parse(leaveSchema, input);
  if (!parsed.ok) return parsed;
  const today = await localToday(ctx);
  const [{ version, ...facts }, { holidays }, posting] = await Promise.all([
    leaveFacts(ctx.db, employeeId),
    readCalendar(ctx.db),
    findPostingOn(ctx.db, employeeId, today),
  ]);
  if (!posting?.assessorId) return failure({ "": "leave.no-superior" });
  const checked = checkLeave(parsed.value, { ...facts, today, holidays });
  if (!checked.ok) return checked;
  const row = {
    ...parsed.value,
    ...checked.value,
    id: ctx.newId(),
    employeeId,
    state: "requested" as const,
    requestedAt: ctx.now(),
    decidedByName: null,
    decidedAt: null,
    decisionReason: null,
  };
  const audit = auditChange(ctx, actor, [LEAVE_SUBJECT, employeeId, version], "leave.ask", {
    after: loggedLeave(row),
  });
  await write(ctx.db, [insertLeave(ctx.db, row), audit]);
  return success({ id: row.id });
}
