import type { DateOrder } from "#lib/dates/written-date.ts";
import type { AttendanceStatus } from "./attendance.ts";

/** One day of one person as it is stored. */
export interface AttendanceDay {
  employeeId: string;
  date: string; // YYYY-MM-DD
  status: AttendanceStatus;
  /** HH:MM where the government is. */
  cameAt: string | null;
  leftAt: string | null;
}

/** An employee with the days on which he had a post. */
export interface AttendancePerson {
  id: string;
  nip: string;
  spans: readonly { startsOn: string; endsOn: string | null }[];
}

/** All that reading a file needs to know. */
export interface AttendanceWorld {
  people: ReadonlyMap<string, AttendancePerson>; // by NIP
  /** What is recorded already, by `dayKey`. */
  recorded: ReadonlyMap<string, AttendanceDay>;
  /** Days on approved leave, by `dayKey`. */
  leave: ReadonlySet<string>;
  holidays: ReadonlySet<string>;
  /** YYYY-MM-DD: nothing is recorded ahead. */
  today: string;
  /** Who imports, when he is an employee: nobody writes his own record. */
  ownId: string | null;
  order: DateOrder | null;
}

export const dayKey = (employeeId: string, date: string): string => `${employeeId} ${date}`;
