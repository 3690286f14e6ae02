import { expect, test } from "vitest";
import { closingCheck } from "#core/reviews/closing-check.ts";

test.each([
  [20, 20, "2026-10-23", { early: true, missing: 0, asks: true }],
  [20, 20, "2026-10-24", { early: false, missing: 0, asks: false }],
  [20, 15, "2026-10-24", { early: false, missing: 5, asks: true }],
  [20, 19, "2026-10-01", { early: true, missing: 5, asks: true }],
  [0, 0, "2026-10-24", { early: false, missing: 0, asks: false }],
])("of %i asked %i answered, on %s", (asked, answered, today, check) => {
  expect(closingCheck({ asked, answered }, { closesOn: "2026-10-23", today })).toEqual(check);
});

test("a single answer more moves nothing that is told within five", () => {
  const days = { closesOn: "2026-10-23", today: "2026-10-20" };
  const told = [10, 11, 12, 13, 14].map((answered) => closingCheck({ asked: 30, answered }, days));
  expect(new Set(told.map(({ missing }) => missing))).toEqual(new Set([20]));
});
