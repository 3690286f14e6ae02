import { canFor } from "#core/access/policy.ts";
import { found } from "#core/app-error.ts";
import { balanceOf, daysOfYear, type LeaveBalance, yearOf } from "#core/attendance/leave.ts";
import { canCancel } from "#core/attendance/leave-input.ts";
import { type FullLeave, findLeave, listLeave } from "#db/queries/attendance/leave.ts";
import { listPostedOn } from "#db/queries/employees/employees.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { openEmployee } from "#operations/access/parts/open-employee.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { leaveFacts } from "./parts/leave-facts.ts";

export interface LeaveView extends FullLeave {
  position: string;
  /** Of the years from which it takes days; empty for leave that takes none. */
  balances: LeaveBalance[];
  /** Colleagues under the same superior who are away, or want to be, in these days; for who decides. */
  away: FullLeave[];
  own: boolean;
  mayDecide: boolean;
  mayCancel: boolean;
  /** To be sent back with a change. */
  version: number;
}

/** One request as its employee, his superiors and the personnel office see it. */
export async function viewLeave(ctx: Context, id: string): Promise<LeaveView> {
  authorise(ctx, "record.view");
  const full = found(await findLeave(ctx.db, id));
  const { leave } = full;
  const opened = await openEmployee(ctx, "record.view", leave.employeeId);
  const { actor, subject, posting } = opened;
  await noteView(ctx, actor, leave.employeeId, "leave");
  const { version, requests, entitlementOf } = await leaveFacts(ctx.db, leave.employeeId);
  const first = yearOf(leave.startsOn);
  const years = [first, first + 1].filter((year) => daysOfYear(leave, year) > 0);
  const own = subject.relations.includes("self");
  const mayDecide = leave.state === "requested" && canFor(actor, "leave.decide", subject);
  return {
    ...full,
    own,
    mayDecide,
    version,
    position: posting.position,
    balances: years.map((year) => balanceOf(entitlementOf(year), requests)),
    away: mayDecide ? await awayWith(ctx, full, posting.assessorId) : [],
    mayCancel: own && canCancel(leave, await localToday(ctx)),
  };
}

async function awayWith(
  ctx: Context,
  { leave }: FullLeave,
  assessorId: string | null,
): Promise<FullLeave[]> {
  const posted = await listPostedOn(ctx.db, await localToday(ctx));
  const colleagues = posted
    .filter(({ posting }) => posting.assessorId === assessorId)
    .map(({ employee }) => employee.id)
    .filter((each) => each !== leave.employeeId);
  return listLeave(ctx.db, {
    employeeIds: colleagues,
    states: ["requested", "approved"],
    from: leave.startsOn,
    to: leave.endsOn,
  });
}
