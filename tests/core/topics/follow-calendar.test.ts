import fc from "fast-check";
import { expect, test } from "vitest";
import { deadlines } from "#core/topics/clock.ts";
import { followCalendar, type TopicDates } from "#core/topics/follow-calendar.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { workingDaysBetween } from "#lib/dates/working-days.ts";

const RULE = { verifyDays: 3, answerDays: 14, reactionDays: 10, reopenDays: 10 };
const none: ReadonlySet<string> = new Set();
const topic = (changes: Partial<TopicDates> = {}): TopicDates => ({
  state: "submitted",
  createdOn: "2026-12-01",
  closesAfter: null,
  answeredOn: null,
  ...deadlines("2026-12-01", RULE, none),
  ...changes,
});
const follow = (dates: TopicDates, ...days: string[]) =>
  followCalendar(dates, { before: none, after: new Set(days) });

test("fourteen working days stay fourteen, and three stay three", () => {
  expect(follow(topic(), "2026-12-03")).toEqual({ verifyBy: "2026-12-07", answerBy: "2026-12-22" });
  expect(follow(topic({ state: "in-progress" }), "2026-12-03")).toEqual({
    verifyBy: "2026-12-04",
    answerBy: "2026-12-22",
  });
  expect(follow(topic({ state: "appealed" }), "2026-12-21")).toEqual({
    verifyBy: "2026-12-04",
    answerBy: "2026-12-22",
  });
});

test("what lies outside the clock moves nothing, and no date becomes earlier", () => {
  for (const day of ["2026-12-01", "2026-12-22", "2026-12-06"]) {
    expect(follow(topic(), day)).toBeNull();
  }
  const calendars = { before: new Set(["2026-12-03"]), after: none };
  expect(followCalendar(topic({ answerBy: "2026-12-22" }), calendars)).toBeNull();
});

test("the time to react after an answer follows too", () => {
  const answered = {
    state: "answered",
    answeredOn: "2026-12-10",
    closesAfter: "2026-12-24",
  } as const;
  expect(follow(topic(answered), "2026-12-24")).toEqual({ closesAfter: "2026-12-25" });
  expect(follow(topic(answered), "2026-12-25")).toBeNull();
  expect(follow(topic({ state: "answered" }), "2026-12-24")).toBeNull();
});

test("whatever days are added, the number of working days is the same as before", () => {
  const day = fc.integer({ min: 0, max: 40 }).map((at) => addDays("2026-12-01", at));
  fc.assert(
    fc.property(fc.uniqueArray(day, { maxLength: 10 }), (days) => {
      const { answerBy } = { ...topic(), ...follow(topic(), ...days) };
      expect(workingDaysBetween("2026-12-01", answerBy, new Set(days))).toBe(14);
    }),
  );
});
