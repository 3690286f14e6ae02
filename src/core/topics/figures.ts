import { workingDaysBetween } from "#lib/dates/working-days.ts";
import { timeQuantile, type Waiting } from "#lib/statistics/time-quantile.ts";
import { RUNNING_STATES, type TopicState } from "./lifecycle.ts";

/** What of a topic counts: its dates and what became of it, nothing of what it says. */
export interface FigureRow {
  state: TopicState;
  createdOn: string;
  verifyBy: string;
  verifiedOn: string | null;
  answerBy: string;
  /** Day of the first answer, whatever came afterwards. */
  firstAnsweredOn: string | null;
  solved: boolean | null;
  reopenedCount: number;
  passedOnCount: number;
}

/** So many out of so many. */
export interface Share {
  count: number;
  of: number;
}

/** How a unit deals with what citizens bring, over the topics of a stretch of time. */
export interface TopicFigures {
  received: number;
  /** Of those that are screened or should be. */
  screenedInTime: Share;
  /** Of those that are answered or should be. */
  answeredInTime: Share;
  answered: number;
  /** After so many working days half have their first answer, open ones counted; null: not reached. */
  medianDays: number | null;
  /** The same for 90 of 100. */
  p90Days: number | null;
  overdueNow: number;
  /** Of the authors who said whether the answer solved it. */
  solved: Share;
  reopened: number;
  passedOn: number;
}

/** Posts that never were the unit's matter: refused, doubled or taken back. */
export const NOT_COUNTED = ["rejected", "appealed", "merged", "withdrawn"] as const;

/** @param today the day where the government is */
export function topicFigures(
  rows: readonly FigureRow[],
  today: string,
  holidays: ReadonlySet<string>,
): TopicFigures {
  const counted = rows.filter(({ state }) => !(NOT_COUNTED as readonly string[]).includes(state));
  const days = daysToAnswer(counted, today, holidays);
  const said = counted.filter(({ solved }) => solved !== null);
  return {
    received: counted.length,
    screenedInTime: inTime(counted, "verifiedOn", "verifyBy", today),
    answeredInTime: inTime(counted, "firstAnsweredOn", "answerBy", today),
    answered: days.filter(({ happened }) => happened).length,
    medianDays: timeQuantile(days, 0.5),
    p90Days: timeQuantile(days, 0.9),
    overdueNow: counted.filter((row) => isOverdue(row, today)).length,
    solved: { count: said.filter(({ solved }) => solved).length, of: said.length },
    reopened: counted.filter(({ reopenedCount }) => reopenedCount > 0).length,
    passedOn: counted.filter(({ passedOnCount }) => passedOnCount > 0).length,
  };
}

/** Working days to the first answer, or up to today. Many topics share their two days: each pair is walked once. */
function daysToAnswer(
  rows: readonly FigureRow[],
  today: string,
  holidays: ReadonlySet<string>,
): Waiting[] {
  const walked = new Map<string, number>();
  return rows.map(({ createdOn: from, firstAnsweredOn }) => {
    const to = firstAnsweredOn ?? today;
    const time = walked.get(from + to) ?? workingDaysBetween(from, to, holidays);
    walked.set(from + to, time);
    return { time, happened: firstAnsweredOn !== null };
  });
}

/** What still has time is neither in time nor late: it does not count yet. */
function inTime(
  rows: readonly FigureRow[],
  done: "verifiedOn" | "firstAnsweredOn",
  due: "verifyBy" | "answerBy",
  today: string,
): Share {
  const judged = rows.filter((row) => row[done] !== null || today > row[due]);
  return {
    count: judged.filter((row) => (row[done] ?? today) <= row[due]).length,
    of: judged.length,
  };
}

const isOverdue = ({ state, answerBy }: FigureRow, today: string): boolean =>
  (RUNNING_STATES as readonly string[]).includes(state) && today > answerBy;
