import { isWorkingDay, listDays } from "#lib/dates/working-days.ts";
import { ATTENDANCE_STATUSES, type AttendanceStatus } from "./attendance.ts";

/** A span of days, both included, YYYY-MM-DD. */
export interface DaySpan {
  startsOn: string;
  endsOn: string;
}

/** What is known of one person's days. */
export interface DisciplineInput extends DaySpan {
  /** Days on which he had a post; null while one goes on. */
  posts: readonly { startsOn: string; endsOn: string | null }[];
  records: readonly { date: string; status: AttendanceStatus }[];
  /** Approved leave only. */
  leave: readonly DaySpan[];
  holidays: ReadonlySet<string>;
  /** The last day for which anything was imported; null when nothing ever was. */
  importedUntil: string | null;
}

/**
 * Evidence of discipline. Every working day stands in exactly one place:
 * workingDays = the sum of `counts` + leave + unrecorded + pending.
 */
export interface Discipline extends DaySpan {
  workingDays: number;
  counts: Record<AttendanceStatus, number>;
  /** Days on approved leave, whatever the file says of them. */
  leave: number;
  /** Of these, days that the file calls an absence. */
  absentOnLeave: number;
  /** Days without any record: said as such, never counted as absence. */
  unrecorded: number;
  /** Days after the last import. */
  pending: number;
  /** Records of days that are no working days: in no other figure. */
  daysOff: number;
}

const within = (date: string, { startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
  startsOn <= date && (endsOn === null || date <= endsOn);

const noDays = () =>
  Object.fromEntries(ATTENDANCE_STATUSES.map((status) => [status, 0])) as Record<
    AttendanceStatus,
    number
  >;

/** Counts the working days of a span on which the person had a post. */
export function countDiscipline(input: DisciplineInput): Discipline {
  const { startsOn, endsOn, posts, leave, holidays } = input;
  const records = new Map(
    input.records
      .filter(({ date }) => within(date, input))
      .map(({ date, status }) => [date, status]),
  );
  const days = listDays(startsOn, endsOn).filter(
    (date) => isWorkingDay(date, holidays) && posts.some((post) => within(date, post)),
  );
  const onLeave = days.filter((date) => leave.some((span) => within(date, span)));
  const left = new Set(days).difference(new Set(onLeave));
  const counts = noDays();
  for (const date of left) {
    const status = records.get(date);
    if (status !== undefined) counts[status] += 1;
  }
  const missing = [...left].filter((date) => !records.has(date));
  const pending = missing.filter((date) => date > (input.importedUntil ?? "")).length;
  return {
    startsOn,
    endsOn,
    counts,
    pending,
    workingDays: days.length,
    leave: onLeave.length,
    absentOnLeave: onLeave.filter((date) => records.get(date) === "absent").length,
    unrecorded: missing.length - pending,
    daysOff: [...records.keys()].filter((date) => !isWorkingDay(date, holidays)).length,
  };
}
