import type { AttendanceStatus } from "#core/attendance/attendance.ts";
import type { AttendanceDay } from "#core/attendance/attendance-day.ts";
import { dateThere, type Quarter } from "#db/seed/demo/survey/quarters.ts";
import { DAY } from "#lib/dates/day.ts";
import { isWorkingDay, listDays } from "#lib/dates/working-days.ts";
import { type Random, randomFrom } from "#lib/seeded-random.ts";
import { attendanceDays, leaveBalances, leaveRequests } from "../../../schema/attendance.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import { type DemoLeave, demoLeave } from "./leave.ts";
import type { DemoPerson } from "./people.ts";

/** What the attendance and leave of the demo are made from. */
export interface AttendanceFrame {
  people: readonly DemoPerson[];
  quarters: readonly Quarter[];
  holidays: ReadonlySet<string>;
  now: Date;
}

/** Days of a thousand; e-absensi of a diligent office. */
const STATUSES = {
  present: 868,
  late: 66,
  duty: 30,
  permission: 14,
  sick: 14,
  absent: 8,
} as const satisfies Record<AttendanceStatus, number>;

/** The last two quarters of everybody up to yesterday, requests for leave and their balances. */
export function attendanceStatements(frame: AttendanceFrame): Statement[] {
  const { people, quarters, now } = frame;
  const year = Number(dateThere(now).slice(0, 4));
  const leave = demoLeave(frame);
  const balances = people.map(({ employee }) => ({
    employeeId: employee.id,
    year,
    entitled: 12,
    carriedOver: randomFrom(`leave balance ${employee.id}`).between(0, 6),
  }));
  const from = quarters.at(-2)?.startsOn ?? dateThere(now);
  const days = listDays(from, dateThere(new Date(now.getTime() - DAY))).filter((day) =>
    isWorkingDay(day, frame.holidays),
  );
  return [
    ...insertAll(leaveBalances, balances),
    ...insertAll(leaveRequests, leave),
    ...insertAll(
      attendanceDays,
      people.flatMap((person) => daysOf(person, days, leave)),
    ),
  ];
}

function daysOf(
  { employee }: DemoPerson,
  days: readonly string[],
  leave: readonly DemoLeave[],
): AttendanceDay[] {
  const random = randomFrom(`attendance ${employee.id}`);
  const away = leave.filter(
    ({ employeeId, state }) => employeeId === employee.id && state === "approved",
  );
  return days.flatMap((date) => {
    const onLeave = away.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
    // The machine at the door knows nothing of leave, and now and then forgets somebody.
    if (onLeave ? !random.chance(0.3) : random.chance(0.006)) return [];
    const status = onLeave ? "absent" : random.weighted(STATUSES);
    return [{ employeeId: employee.id, date, status, ...clocksOf(status, random) }];
  });
}

function clocksOf(
  status: AttendanceStatus,
  random: Random,
): Pick<AttendanceDay, "cameAt" | "leftAt"> {
  if (status !== "present" && status !== "late") return { cameAt: null, leftAt: null };
  const came = status === "late" ? random.between(451, 500) : random.between(425, 450);
  return { cameAt: clock(came), leftAt: clock(random.between(960, 1_000)) };
}

/** Minutes of the day as HH:MM. */
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
