import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { LeaveState } from "#core/attendance/attendance.ts";
import type { Entitlement } from "#core/attendance/leave.ts";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { leaveBalances, leaveRequests } from "#db/schema/attendance.ts";
import { employees, postings } from "#db/schema/employees.ts";
import type { Statement } from "#db/write.ts";

export type LeaveRow = typeof leaveRequests.$inferSelect;

/** A request with the name of who asks. */
export interface FullLeave {
  leave: LeaveRow;
  employee: { id: string; nip: string; name: string };
}

export interface LeaveFilter {
  id?: string;
  employeeIds?: readonly string[];
  states?: readonly LeaveState[];
  /** Only what touches the days from here on, and up to there (YYYY-MM-DD). */
  from?: string;
  to?: string;
}

/** Requests, the latest first. */
export const listLeave = (db: Database, filter: LeaveFilter): Promise<FullLeave[]> =>
  db.orm
    .select({
      leave: leaveRequests,
      employee: { id: employees.id, nip: employees.nip, name: employees.name },
    })
    .from(leaveRequests)
    .innerJoin(employees, eq(employees.id, leaveRequests.employeeId))
    .where(
      and(
        filter.id === undefined ? undefined : eq(leaveRequests.id, filter.id),
        filter.employeeIds && inArray(leaveRequests.employeeId, [...filter.employeeIds]),
        filter.states && inArray(leaveRequests.state, [...filter.states]),
        filter.from === undefined ? undefined : gte(leaveRequests.endsOn, filter.from),
        filter.to === undefined ? undefined : lte(leaveRequests.startsOn, filter.to),
      ),
    )
    .orderBy(desc(leaveRequests.startsOn), asc(folded(employees.name)), leaveRequests.id);

export async function findLeave(db: Database, id: string): Promise<FullLeave | undefined> {
  const [row] = await listLeave(db, { id });
  return row;
}

/** How many requests wait for this assessor on a day (YYYY-MM-DD). */
export async function countLeaveToDecide(
  db: Database,
  assessorId: string,
  day: string,
): Promise<number> {
  const [row] = await db.orm
    .select({ count: sql<number>`count(*)` })
    .from(postings)
    .innerJoin(leaveRequests, eq(leaveRequests.employeeId, postings.employeeId))
    .where(
      and(
        eq(postings.assessorId, assessorId),
        lte(postings.startsOn, day),
        or(isNull(postings.endsOn), gte(postings.endsOn, day)),
        eq(leaveRequests.state, "requested"),
      ),
    );
  return row?.count ?? 0;
}

/** What was set for these people, of one year or of all. */
export const listEntitlements = (
  db: Database,
  employeeIds: readonly string[],
  year?: number,
): Promise<(Entitlement & { employeeId: string })[]> =>
  db.orm
    .select()
    .from(leaveBalances)
    .where(
      and(
        inArray(leaveBalances.employeeId, [...employeeIds]),
        year === undefined ? undefined : eq(leaveBalances.year, year),
      ),
    );

export const insertLeave = (db: Database, row: LeaveRow): Statement =>
  db.orm.insert(leaveRequests).values(row);

export const updateLeave = (db: Database, id: string, values: Partial<LeaveRow>): Statement =>
  db.orm.update(leaveRequests).set(values).where(eq(leaveRequests.id, id));

export const saveEntitlement = (
  db: Database,
  employeeId: string,
  { year, ...days }: Entitlement,
): Statement =>
  db.orm
    .insert(leaveBalances)
    .values({ employeeId, year, ...days })
    .onConflictDoUpdate({ target: [leaveBalances.employeeId, leaveBalances.year], set: days });
