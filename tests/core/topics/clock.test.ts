import { expect, test } from "vitest";
import { DEFAULT_CLOCKS, deadlines, readClock } from "#core/topics/clock.ts";

const none = new Set<string>();

test("a complaint of Friday is to be verified on Wednesday and answered after 14 working days", () => {
  expect(deadlines("2026-11-20", DEFAULT_CLOCKS.pengaduan, none)).toEqual({
    verifyBy: "2026-11-25",
    answerBy: "2026-12-10",
  });
});

test.each([
  ["2026-11-20", 0, "in-time"],
  ["2026-12-02", 8, "in-time"],
  ["2026-12-04", 10, "warning"], // 70 % of 14 is 9.8
  ["2026-12-10", 14, "warning"],
  ["2026-12-11", 15, "overdue"],
])("on %s it is day %i: %s", (today, day, urgency) => {
  expect(readClock("2026-11-20", "2026-12-10", today, none)).toEqual({ day, of: 14, urgency });
});
