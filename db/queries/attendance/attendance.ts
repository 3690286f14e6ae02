import { and, asc, between, eq, lte, max, sql } from "drizzle-orm";
import type { AttendanceDay, AttendancePerson } from "#core/attendance/attendance-day.ts";
import type { Database } from "#db/client.ts";
import { attendanceDays, leaveRequests } from "#db/schema/attendance.ts";
import { employees, postings } from "#db/schema/employees.ts";
import type { Statement } from "#db/write.ts";

/** Days handed over in one statement. */
const ROWS = 2_000;

/** Everybody with the spans of his postings, also those without any. */
export async function listAttendancePeople(db: Database): Promise<AttendancePerson[]> {
  const rows = await db.orm
    .select({
      id: employees.id,
      nip: employees.nip,
      startsOn: postings.startsOn,
      endsOn: postings.endsOn,
    })
    .from(employees)
    .leftJoin(postings, eq(postings.employeeId, employees.id));
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((spans) => ({
    id: spans[0]?.id ?? "",
    nip: spans[0]?.nip ?? "",
    spans: spans.flatMap(({ startsOn, endsOn }) => (startsOn === null ? [] : { startsOn, endsOn })),
  }));
}

/** Recorded days of a span, both days included, of one person or of all. */
export const listAttendance = (
  db: Database,
  { from, to, employeeId }: { from: string; to: string; employeeId?: string },
): Promise<AttendanceDay[]> =>
  db.orm
    .select()
    .from(attendanceDays)
    .where(
      and(
        between(attendanceDays.date, from, to),
        employeeId === undefined ? undefined : eq(attendanceDays.employeeId, employeeId),
      ),
    )
    .orderBy(asc(attendanceDays.date));

/** The last day of which anybody's attendance is recorded; null when nothing ever was. */
export async function lastAttendanceDay(db: Database): Promise<string | null> {
  const [row] = await db.orm.select({ date: max(attendanceDays.date) }).from(attendanceDays);
  return row?.date ?? null;
}

/** One month as it was imported: status → days, and of how many people. */
export interface AttendanceMonth {
  month: string; // YYYY-MM
  people: number;
  days: number;
  absent: number;
  late: number;
}

/** What is recorded by month, the latest first. */
export async function listAttendanceMonths(db: Database): Promise<AttendanceMonth[]> {
  const month = sql<string>`substr(${attendanceDays.date}, 1, 7)`;
  const count = (status: string) =>
    sql<number>`count(*) FILTER (WHERE ${attendanceDays.status} = ${status})`;
  return db.orm
    .select({
      month,
      people: sql<number>`count(DISTINCT ${attendanceDays.employeeId})`,
      days: sql<number>`count(*)`,
      absent: count("absent"),
      late: count("late"),
    })
    .from(attendanceDays)
    .groupBy(month)
    .orderBy(sql`${month} DESC`);
}

/** Approved leave that touches a span, of one person or of all. */
export const listApprovedLeave = (
  db: Database,
  { from, to, employeeId }: { from: string; to: string; employeeId?: string },
): Promise<{ employeeId: string; startsOn: string; endsOn: string }[]> =>
  db.orm
    .select({
      employeeId: leaveRequests.employeeId,
      startsOn: leaveRequests.startsOn,
      endsOn: leaveRequests.endsOn,
    })
    .from(leaveRequests)
    .where(
      and(
        eq(leaveRequests.state, "approved"),
        lte(leaveRequests.startsOn, to),
        sql`${leaveRequests.endsOn} >= ${from}`,
        employeeId === undefined ? undefined : eq(leaveRequests.employeeId, employeeId),
      ),
    );

/** Records these days; what was recorded of them before is replaced. */
export function saveAttendance(days: readonly AttendanceDay[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < days.length; at += ROWS) {
    const json = JSON.stringify(
      days
        .slice(at, at + ROWS)
        .map(({ employeeId, date, status, cameAt, leftAt }) => [
          employeeId,
          date,
          status,
          cameAt,
          leftAt,
        ]),
    );
    statements.push(sql`INSERT INTO attendance_days (employee_id, date, status, came_at, left_at)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(${json})
      WHERE true ON CONFLICT (employee_id, date) DO UPDATE SET
      status = excluded.status, came_at = excluded.came_at, left_at = excluded.left_at`);
  }
  return statements;
}
