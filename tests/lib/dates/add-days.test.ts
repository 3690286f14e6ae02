import { expect, test } from "vitest";
import { addDays } from "#lib/dates/add-days.ts";

test.each([
  ["2026-02-28", 1, "2026-03-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2026-05-05", 0, "2026-05-05"],
])("%s and %i days: %s", (day, days, then) => {
  expect(addDays(day, days)).toBe(then);
});
