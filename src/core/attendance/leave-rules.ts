import type { LeaveKind } from "./attendance.ts";

/** Days of annual leave of a year where nothing else was set (PP 11/2017 jo. PP 17/2020). */
export const ENTITLED = 12;
/** Of last year's unused days, so many may be used in the next year (Peraturan BKN 24/2017). */
export const MOST_CARRIED = 6;
/** Nobody is given more in one year: twice the usual. */
export const MOST_ENTITLED = 24;
/** Illness and misfortune do not ask before; but what is long past is not rewritten. */
export const MOST_DAYS_BACK = 30;

export interface LeaveRule {
  /** Longest, in months (PP 11/2017 on cuti). */
  months: number;
  /** Taken from the days of annual leave? */
  fromBalance: boolean;
  /** May it be asked for after it began? */
  afterwards: boolean;
}

export const LEAVE_RULES: Record<LeaveKind, LeaveRule> = {
  annual: { months: 3, fromBalance: true, afterwards: false },
  long: { months: 3, fromBalance: false, afterwards: false },
  sick: { months: 12, fromBalance: false, afterwards: true },
  maternity: { months: 3, fromBalance: false, afterwards: true },
  important: { months: 1, fromBalance: false, afterwards: true },
  unpaid: { months: 36, fromBalance: false, afterwards: false },
};
