import { AppError, found } from "#core/app-error.ts";
import { canCancel, leaveCancelSchema } from "#core/attendance/leave-input.ts";
import { parse } from "#core/parse.ts";
import { findLeave, updateLeave } from "#db/queries/attendance/leave.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { authoriseOwnLeave } from "./parts/authorise-own-leave.ts";
import { LEAVE_SUBJECT, loggedLeave } from "./parts/leave-facts.ts";

/** Takes one's own request back; its days are free again. */
export async function cancelLeave(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, employeeId } = authoriseOwnLeave(ctx);
  const { leave } = found(await findLeave(ctx.db, id));
  if (leave.employeeId !== employeeId) throw new AppError("forbidden");
  const parsed = parse(leaveCancelSchema, input);
  if (!parsed.ok) return parsed;
  if (!canCancel(leave, await localToday(ctx))) return failure({ "": "leave.started" });
  const values = { state: "cancelled" as const };
  const audit = auditChange(
    ctx,
    actor,
    [LEAVE_SUBJECT, employeeId, parsed.value.version],
    "leave.cancel",
    { before: loggedLeave(leave), after: loggedLeave({ ...leave, ...values }) },
  );
  await write(ctx.db, [updateLeave(ctx.db, id, values), audit]);
  return success({ id });
}
