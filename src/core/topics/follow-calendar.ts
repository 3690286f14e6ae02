import { addWorkingDays, workingDaysBetween } from "#lib/dates/working-days.ts";
import type { TopicState } from "./lifecycle.ts";

/** The dates of a topic that a change of the calendar may move. */
export interface TopicDates {
  state: TopicState;
  createdOn: string;
  verifyBy: string;
  answerBy: string;
  closesAfter: string | null;
  answeredOn: string | null;
}

export interface Calendars {
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
}

/** As many working days as before, in the new calendar; never earlier than somebody was told. */
function moved(from: string, due: string, { before, after }: Calendars): string {
  const date = addWorkingDays(from, workingDaysBetween(from, due, before), after);
  return date > due ? date : due;
}

/** The dates that move with the calendar: fourteen working days stay fourteen. Null when none does. */
export function followCalendar(
  topic: TopicDates,
  calendars: Calendars,
): Partial<Pick<TopicDates, "verifyBy" | "answerBy" | "closesAfter">> | null {
  const { state, createdOn, verifyBy, answerBy, closesAfter, answeredOn } = topic;
  if (state === "answered") {
    if (closesAfter === null || answeredOn === null) return null;
    const date = moved(answeredOn, closesAfter, calendars);
    return date === closesAfter ? null : { closesAfter: date };
  }
  const waits = state === "submitted" || state === "appealed";
  const dates = {
    verifyBy: waits ? moved(createdOn, verifyBy, calendars) : verifyBy,
    answerBy: moved(createdOn, answerBy, calendars),
  };
  return dates.verifyBy === verifyBy && dates.answerBy === answerBy ? null : dates;
}
