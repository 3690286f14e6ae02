import { found } from "#core/app-error.ts";
import { decideRequest, leaveDecisionSchema } from "#core/attendance/leave-input.ts";
import { parse } from "#core/parse.ts";
import { findLeave, updateLeave } from "#db/queries/attendance/leave.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { openEmployee } from "#operations/access/parts/open-employee.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { LEAVE_SUBJECT, loggedLeave } from "./parts/leave-facts.ts";

/** The superior of today approves or refuses; nobody decides his own leave. */
export async function decideLeave(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  authorise(ctx, "leave.decide");
  const { leave } = found(await findLeave(ctx.db, id));
  const { actor } = await openEmployee(ctx, "leave.decide", leave.employeeId);
  const parsed = parse(leaveDecisionSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...decision } = parsed.value;
  const decided = decideRequest(leave.state, decision);
  if (!decided.ok) return decided;
  const values = { ...decided.value, decidedByName: actor.name, decidedAt: ctx.now() };
  const audit = auditChange(
    ctx,
    actor,
    [LEAVE_SUBJECT, leave.employeeId, version],
    "leave.decide",
    { before: loggedLeave(leave), after: loggedLeave({ ...leave, ...values }) },
  );
  await write(ctx.db, [updateLeave(ctx.db, id, values), audit]);
  return success({ id });
}
