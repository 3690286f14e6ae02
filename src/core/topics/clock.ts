import { addWorkingDays, workingDaysBetween } from "#lib/dates/working-days.ts";

/** Working days that a kind of topic may take; data of the government (table topic_clocks). */
export interface ClockRule {
  verifyDays: number;
  answerDays: number;
  reactionDays: number;
  reopenDays: number;
}

/** Defaults of SP4N-LAPOR: verify in 3; answer information in 5, complaints in 14, supervisory ones in 60. */
export const DEFAULT_CLOCKS = {
  pengaduan: { verifyDays: 3, answerDays: 14, reactionDays: 10, reopenDays: 10 },
  aspirasi: { verifyDays: 3, answerDays: 14, reactionDays: 10, reopenDays: 10 },
  informasi: { verifyDays: 3, answerDays: 5, reactionDays: 10, reopenDays: 10 },
  apresiasi: { verifyDays: 3, answerDays: 14, reactionDays: 10, reopenDays: 10 },
  pengawasan: { verifyDays: 3, answerDays: 60, reactionDays: 10, reopenDays: 10 },
} as const satisfies Record<string, ClockRule>;

/** Share of the time after which the head of the unit is warned. */
const WARNING = 0.7;

/** The dates a topic must keep, from the day it came in. The citizen's clock never restarts. */
export const deadlines = (createdOn: string, rule: ClockRule, holidays: ReadonlySet<string>) => ({
  verifyBy: addWorkingDays(createdOn, rule.verifyDays, holidays),
  answerBy: addWorkingDays(createdOn, rule.answerDays, holidays),
});

export type Urgency = "in-time" | "warning" | "overdue";

export interface ClockReading {
  /** "Hari ke-3": the day of arrival is day 0. */
  day: number;
  /** Working days in all. */
  of: number;
  urgency: Urgency;
}

/** How far a clock has run on `today`. */
export function readClock(
  createdOn: string,
  dueOn: string,
  today: string,
  holidays: ReadonlySet<string>,
): ClockReading {
  const day = workingDaysBetween(createdOn, today, holidays);
  const of = workingDaysBetween(createdOn, dueOn, holidays);
  if (today > dueOn) return { day, of, urgency: "overdue" };
  return { day, of, urgency: day >= of * WARNING ? "warning" : "in-time" };
}
