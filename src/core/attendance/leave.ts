import { addMonths } from "#lib/dates/add-months.ts";
import { DAY } from "#lib/dates/day.ts";
import { isWorkingDay, listDays } from "#lib/dates/working-days.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import type { LeaveKind, LeaveState } from "./attendance.ts";
import { LEAVE_RULES, MOST_DAYS_BACK } from "./leave-rules.ts";

/** Working days that a leave takes, and how many of them lie in the years after its first. */
export interface LeaveDays {
  days: number;
  nextYearDays: number;
}

/** A leave as it counts: what is refused or cancelled takes nothing. */
export interface CountedLeave extends LeaveDays {
  kind: LeaveKind;
  state: LeaveState;
  startsOn: string; // YYYY-MM-DD
  endsOn: string;
}

/** Days of annual leave that the personnel office set for a year. */
export interface Entitlement {
  year: number;
  entitled: number;
  carriedOver: number;
}

export interface LeaveBalance extends Entitlement {
  /** Approved. */
  taken: number;
  /** Asked for and not decided: kept back, so that two requests never use one day. */
  waiting: number;
  left: number;
}

/** What somebody asks for. */
export interface LeaveWish {
  kind: LeaveKind;
  startsOn: string;
  endsOn: string;
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

const stands = ({ state }: { state: LeaveState }) => state === "requested" || state === "approved";

/** Working days of a span, and those of them after the year in which it starts. */
export function leaveDays(
  { startsOn, endsOn }: Pick<LeaveWish, "startsOn" | "endsOn">,
  holidays: ReadonlySet<string>,
): LeaveDays {
  const days = listDays(startsOn, endsOn).filter((day) => isWorkingDay(day, holidays));
  return {
    days: days.length,
    nextYearDays: days.filter((day) => yearOf(day) > yearOf(startsOn)).length,
  };
}

/** Days that a leave takes from the annual leave of a year. */
export function daysOfYear(leave: CountedLeave, year: number): number {
  if (!LEAVE_RULES[leave.kind].fromBalance || !stands(leave)) return 0;
  const first = yearOf(leave.startsOn);
  if (first === year) return leave.days - leave.nextYearDays;
  return first + 1 === year ? leave.nextYearDays : 0;
}

/** What is left of the annual leave of a year. */
export function balanceOf(
  { year, entitled, carriedOver }: Entitlement,
  requests: readonly CountedLeave[],
): LeaveBalance {
  const sum = (state: LeaveState) =>
    requests
      .filter((leave) => leave.state === state)
      .reduce((days, leave) => days + daysOfYear(leave, year), 0);
  const [taken, waiting] = [sum("approved"), sum("requested")];
  const left = entitled + carriedOver - taken - waiting;
  return { year, entitled, carriedOver, taken, waiting, left };
}

export interface LeaveFacts {
  today: string; // YYYY-MM-DD
  holidays: ReadonlySet<string>;
  /** All of the person, whatever their state. */
  requests: readonly CountedLeave[];
  entitlementOf: (year: number) => Entitlement;
}

/** May this be asked for? Fails with the reason under the field that it concerns. */
export function checkLeave(wish: LeaveWish, facts: LeaveFacts): Result<LeaveDays> {
  const wrong = wrongDates(wish, facts.today) ?? overlap(wish, facts.requests);
  if (wrong !== null) return wrong;
  const days = leaveDays(wish, facts.holidays);
  if (days.days === 0) return failure({ startsOn: "leave.no-working-day" });
  return beyondBalance(wish, days, facts) ?? success(days);
}

function wrongDates({ kind, startsOn, endsOn }: LeaveWish, today: string): Result<never> | null {
  const { months, afterwards } = LEAVE_RULES[kind];
  if (endsOn < startsOn) return failure({ endsOn: "error.date-order" });
  if (endsOn >= addMonths(startsOn, months)) {
    return failure({ endsOn: message("leave.too-long", { months }) });
  }
  if (yearOf(startsOn) > yearOf(today) + 1) return failure({ startsOn: "leave.too-early" });
  if (startsOn >= today) return null;
  if (!afterwards) return failure({ startsOn: "leave.past" });
  const back = (Date.parse(today) - Date.parse(startsOn)) / DAY;
  if (back <= MOST_DAYS_BACK) return null;
  return failure({ startsOn: message("leave.too-late", { days: MOST_DAYS_BACK }) });
}

function overlap(wish: LeaveWish, requests: readonly CountedLeave[]): Result<never> | null {
  const other = requests.find(
    (each) => stands(each) && each.startsOn <= wish.endsOn && wish.startsOn <= each.endsOn,
  );
  if (other === undefined) return null;
  const { startsOn: from, endsOn: to } = other;
  return failure({ startsOn: message("leave.overlaps", { from, to }) });
}

function beyondBalance(
  wish: LeaveWish,
  days: LeaveDays,
  { requests, entitlementOf }: LeaveFacts,
): Result<never> | null {
  const asked: CountedLeave = { ...wish, ...days, state: "requested" };
  for (const year of [yearOf(wish.startsOn), yearOf(wish.startsOn) + 1]) {
    const needed = daysOfYear(asked, year);
    const { left } = balanceOf(entitlementOf(year), requests);
    if (needed > left) {
      return failure({ endsOn: message("leave.beyond-balance", { year, left, needed }) });
    }
  }
  return null;
}
