import { balanceOf, type Entitlement } from "#core/attendance/leave.ts";
import { balanceSchema } from "#core/attendance/leave-input.ts";
import { parse } from "#core/parse.ts";
import { saveEntitlement } from "#db/queries/attendance/leave.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { openEmployee } from "#operations/access/parts/open-employee.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { LEAVE_SUBJECT, leaveFacts } from "./parts/leave-facts.ts";

/** Sets the days of annual leave of one person and year; never fewer than are used already. */
export async function setLeaveBalance(
  ctx: Context,
  employeeId: string,
  input: unknown,
): Promise<Result<Entitlement>> {
  const { actor } = await openEmployee(ctx, "leave.manage", employeeId);
  const parsed = parse(balanceSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...set } = parsed.value;
  const { requests, entitlementOf } = await leaveFacts(ctx.db, employeeId);
  const { taken, waiting, left } = balanceOf(set, requests);
  if (left < 0) {
    return failure({ entitled: message("leave.below-taken", { days: taken + waiting }) });
  }
  const audit = auditChange(ctx, actor, [LEAVE_SUBJECT, employeeId, version], "leave.balance", {
    before: entitlementOf(set.year),
    after: set,
  });
  await write(ctx.db, [saveEntitlement(ctx.db, employeeId, set), audit]);
  return success(set);
}
