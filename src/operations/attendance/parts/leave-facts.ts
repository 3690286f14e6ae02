import type { CountedLeave, Entitlement } from "#core/attendance/leave.ts";
import { ENTITLED } from "#core/attendance/leave-rules.ts";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { type LeaveRow, listEntitlements, listLeave } from "#db/queries/attendance/leave.ts";

/** All that is known of one person's leave. One history per person: it is the lock of all changes. */
export interface LeaveFactsOf {
  version: number;
  requests: LeaveRow[];
  entitlementOf: (year: number) => Entitlement;
}

export const LEAVE_SUBJECT = "leave";

export async function leaveFacts(db: Database, employeeId: string): Promise<LeaveFactsOf> {
  // First of all: what is read after it can only be newer, and then the lock refuses.
  const version = await auditVersion(db, LEAVE_SUBJECT, employeeId);
  const [rows, entitlements] = await Promise.all([
    listLeave(db, { employeeIds: [employeeId] }),
    listEntitlements(db, [employeeId]),
  ]);
  const requests = rows.map(({ leave }) => leave);
  return { version, requests, entitlementOf: entitlementOf(entitlements) };
}

/** What was set for a year, or the usual. */
export const entitlementOf =
  (known: readonly Entitlement[]) =>
  (year: number): Entitlement => {
    const set = known.find((each) => each.year === year);
    return { year, entitled: set?.entitled ?? ENTITLED, carriedOver: set?.carriedOver ?? 0 };
  };

/** What the audit log keeps of a request: never its reason, which may tell of an illness. */
export const loggedLeave = ({ kind, state, startsOn, endsOn, days }: CountedLeave) => ({
  kind,
  state,
  startsOn,
  endsOn,
  days,
});
