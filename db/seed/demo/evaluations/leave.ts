import type { LeaveKind, LeaveState } from "#core/attendance/attendance.ts";
import { leaveDays } from "#core/attendance/leave.ts";
import { dateThere, timeThere } from "#db/seed/demo/survey/quarters.ts";
import { DAY } from "#lib/dates/day.ts";
import { addWorkingDays } from "#lib/dates/working-days.ts";
import { type Random, randomFrom } from "#lib/seeded-random.ts";
import type { leaveRequests } from "../../../schema/attendance.ts";
import { demoAccountId } from "../accounts.ts";
import type { AttendanceFrame } from "./attendance.ts";
import type { DemoPerson } from "./people.ts";

export type DemoLeave = typeof leaveRequests.$inferInsert;

/** One leave of the demo: when it starts, in working days from the last quarter, the last days or today. */
interface Plan {
  from: "quarter" | "lately" | "today";
  after: number;
  length: number;
  kind: LeaveKind;
  state: LeaveState;
  reason: string;
  /** Who has it: everybody whose number leaves this rest. */
  every: [divisor: number, rest: number];
}

const PLANS: readonly Plan[] = [
  plan("quarter", 12, 3, "annual", "approved", "Acara keluarga di kampung", [2, 0]),
  plan("quarter", 30, 2, "sick", "approved", "Sakit, surat dokter disertakan", [9, 3]),
  plan("quarter", 44, 1, "important", "approved", "Mendampingi orang tua berobat", [8, 5]),
  plan("lately", 1, 4, "annual", "approved", "Mengantar anak ke sekolah baru", [10, 4]),
  plan("today", 7, 3, "annual", "approved", "Umrah bersama keluarga", [7, 2]),
  plan("today", 14, 2, "annual", "requested", "Pernikahan adik", [5, 1]),
  plan("today", 20, 2, "annual", "refused", "Liburan keluarga", [11, 6]),
  plan("today", 26, 1, "annual", "cancelled", "Keperluan pribadi", [13, 7]),
];

function plan(
  from: Plan["from"],
  after: number,
  length: number,
  kind: LeaveKind,
  state: LeaveState,
  reason: string,
  every: Plan["every"],
): Plan {
  return { from, after, length, kind, state, reason, every };
}

/** Those who sign in themselves have something to see, whatever their number. */
const OWN: Record<string, readonly number[]> = {
  "pegawai.disdukcapil": [0, 5],
  "petugas.disdukcapil": [0, 4],
  "kabid.disdukcapil": [0, 5],
};

/** Requests of everybody who has a superior, in all states. */
export function demoLeave(frame: AttendanceFrame): DemoLeave[] {
  return frame.people.flatMap((person, at) => {
    const own = Object.entries(OWN).find(
      ([username]) => demoAccountId(username) === person.employee.accountId,
    )?.[1];
    const plans = PLANS.filter(({ every: [divisor, rest] }, number) =>
      own === undefined ? at % divisor === rest : own.includes(number),
    );
    const superior = frame.people.find(({ employee }) => employee.id === person.posting.assessorId);
    if (superior === undefined) return [];
    const random = randomFrom(`leave ${person.employee.id}`);
    return plans.map((each) => requestOf(each, person, superior, frame, random));
  });
}

function requestOf(
  { from, after, length, kind, state, reason }: Plan,
  { employee }: DemoPerson,
  superior: DemoPerson,
  { quarters, holidays, now }: AttendanceFrame,
  random: Random,
): DemoLeave {
  const today = dateThere(now);
  const bases = {
    today,
    quarter: quarters.at(-2)?.startsOn ?? today,
    lately: dateThere(new Date(now.getTime() - 4 * DAY)),
  };
  const base = bases[from];
  const startsOn = addWorkingDays(base, after, holidays);
  const endsOn = addWorkingDays(startsOn, length - 1, holidays);
  const asked = Math.min(timeThere(startsOn, -10 * 24 * 60).getTime(), now.getTime() - 3_600_000);
  const decided = state === "approved" || state === "refused";
  return {
    id: random.code(16),
    employeeId: employee.id,
    kind,
    state,
    startsOn,
    endsOn,
    reason,
    contact: null,
    ...leaveDays({ startsOn, endsOn }, holidays),
    requestedAt: new Date(asked),
    decidedByName: decided ? superior.employee.name : null,
    decidedAt: decided ? new Date(asked + 1_800_000) : null,
    decisionReason: state === "refused" ? "Pada minggu itu loket sudah kekurangan petugas." : null,
  };
}
