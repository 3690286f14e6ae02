import fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "#lib/dates/working-days.ts";

const none = new Set<string>();
/** SKB 3 Menteri on holidays of 2026: Christmas and its cuti bersama; New Year 2027. */
const yearEnd = new Set(["2026-12-24", "2026-12-25", "2027-01-01"]);

test.each([
  ["2026-11-20", 3, none, "2026-11-25"], // Friday to Wednesday
  ["2026-11-21", 1, none, "2026-11-23"], // Saturday
  ["2026-12-23", 1, yearEnd, "2026-12-28"], // over Christmas, cuti bersama and a weekend
  ["2026-12-31", 1, yearEnd, "2027-01-04"], // over the year's end
  ["2026-11-22", 0, none, "2026-11-22"],
])("%s plus %i working days", (from, days, holidays, due) => {
  expect(addWorkingDays(from, days, holidays)).toBe(due);
});

test("Saturdays, Sundays and holidays are no working days", () => {
  const week = ["2026-12-21", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28"];
  expect(week.filter((date) => isWorkingDay(date, yearEnd))).toEqual(["2026-12-21", "2026-12-28"]);
});

test("nothing has passed before the first working day after", () => {
  expect(workingDaysBetween("2026-11-20", "2026-11-22", none)).toBe(0);
  expect(workingDaysBetween("2026-11-25", "2026-11-20", none)).toBe(0);
});

test("counting forward and back agree", () => {
  const day = fc.date({
    min: new Date("2024-01-01"),
    max: new Date("2030-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 90 }), (start, days) => {
      const from = start.toISOString().slice(0, 10);
      const due = addWorkingDays(from, days, yearEnd);
      expect(isWorkingDay(due, yearEnd)).toBe(true);
      expect(workingDaysBetween(from, due, yearEnd)).toBe(days);
    }),
  );
});
