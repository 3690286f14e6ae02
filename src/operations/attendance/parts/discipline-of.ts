import { countDiscipline, type Discipline } from "#core/attendance/discipline.ts";
import type { Database } from "#db/client.ts";
import {
  lastAttendanceDay,
  listApprovedLeave,
  listAttendance,
} from "#db/queries/attendance/attendance.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { listPostings } from "#db/queries/employees/employees.ts";

/**
 * Evidence of one person's discipline from one day to another (YYYY-MM-DD, both included). For
 * operations that have authorised the look at this person's record.
 */
export async function disciplineOf(
  db: Database,
  employeeId: string,
  from: string,
  to: string,
): Promise<Discipline> {
  const span = { from, to, employeeId };
  const [posts, records, leave, { holidays }, importedUntil] = await Promise.all([
    listPostings(db, employeeId),
    listAttendance(db, span),
    listApprovedLeave(db, span),
    loadCalendar(db),
    lastAttendanceDay(db),
  ]);
  return countDiscipline({
    startsOn: from,
    endsOn: to,
    records,
    leave,
    holidays,
    importedUntil,
    posts: posts.map(({ posting }) => posting),
  });
}
