import { can } from "#core/access/policy.ts";
import { balanceOf, type LeaveBalance, yearOf } from "#core/attendance/leave.ts";
import { countLeaveToDecide, type LeaveRow } from "#db/queries/attendance/leave.ts";
import { findEmployee, findPostingOn } from "#db/queries/employees/employees.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { authoriseOwnLeave } from "./parts/authorise-own-leave.ts";
import { leaveFacts } from "./parts/leave-facts.ts";

export type { LeaveRow };

export interface OwnLeave {
  /** Of this year and the next. */
  balances: LeaveBalance[];
  /** The latest first. */
  requests: LeaveRow[];
  /** Who decides; null where nobody is registered. */
  superior: string | null;
  /** Requests of others that wait for him; null for who is nobody's superior. */
  toDecide: number | null;
}

/** One's own leave: what is left, what was asked, who decides. */
export async function viewOwnLeave(ctx: Context): Promise<OwnLeave> {
  const { actor, employeeId } = authoriseOwnLeave(ctx);
  const today = await localToday(ctx);
  const [{ requests, entitlementOf }, posting] = await Promise.all([
    leaveFacts(ctx.db, employeeId),
    findPostingOn(ctx.db, employeeId, today),
  ]);
  const superior = posting?.assessorId && (await findEmployee(ctx.db, posting.assessorId));
  const year = yearOf(today);
  const decides = can(actor, "leave.decide");
  return {
    balances: [year, year + 1].map((each) => balanceOf(entitlementOf(each), requests)),
    requests,
    superior: superior ? superior.name : null,
    toDecide: decides ? await countLeaveToDecide(ctx.db, employeeId, today) : null,
  };
}
