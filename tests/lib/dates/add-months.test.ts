import { expect, test } from "vitest";
import { addMonths } from "#lib/dates/add-months.ts";

test.each([
  ["2026-11-15", 3, "2027-02-15"],
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2026-08-31", 3, "2026-11-30"],
  ["2026-03-31", 12, "2027-03-31"],
  ["2026-03-31", 0, "2026-03-31"],
])("%s and %i months", (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});
