import { balanceOf, type LeaveBalance, yearOf } from "#core/attendance/leave.ts";
import { MOST_CARRIED } from "#core/attendance/leave-rules.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { openEmployee } from "#operations/access/parts/open-employee.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { leaveFacts } from "./parts/leave-facts.ts";

export interface BalanceForm {
  employee: { id: string; name: string };
  balance: LeaveBalance;
  /** Left of the year before, as much of it as may be carried over. */
  carriable: number;
  version: number;
}

/** One person's annual leave of a year, to be set by the personnel office. */
export async function viewLeaveBalance(
  ctx: Context,
  employeeId: string,
  wanted: string | null,
): Promise<BalanceForm> {
  const { actor, employee } = await openEmployee(ctx, "leave.manage", employeeId);
  await noteView(ctx, actor, employeeId, "leave");
  const { version, requests, entitlementOf } = await leaveFacts(ctx.db, employeeId);
  const known = wanted !== null && /^20\d{2}$/.test(wanted);
  const year = known ? Number(wanted) : yearOf(await localToday(ctx));
  const before = balanceOf(entitlementOf(year - 1), requests);
  return {
    employee: { id: employee.id, name: employee.name },
    balance: balanceOf(entitlementOf(year), requests),
    carriable: Math.min(MOST_CARRIED, before.left),
    version,
  };
}
