import { expect, test } from "vitest";
import { closingCheck, decideClosing } from "#core/reviews/closing-check.ts";

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

test("only an open round closes, and asks first where answers would be cut off", () => {
  const round = { state: "open", closesOn: "2026-10-23" } as const;
  const all = { asked: 20, answered: 20 };
  const late = { today: "2026-10-24", confirmed: false };
  const wrong = { ok: false, errors: { "": "review-round.wrong-state" } };
  const closed = { ok: true, value: { state: "closed" } };
  for (const state of ["draft", "closed"] as const) {
    expect(decideClosing({ ...round, state }, all, { ...late, confirmed: true })).toEqual(wrong);
  }
  expect(decideClosing(round, all, late)).toEqual(closed);
  const some = { asked: 20, answered: 12 };
  const unsaid = { confirmed: "review-round.unconfirmed?missing=10" };
  expect(decideClosing(round, some, late)).toEqual({ ok: false, errors: unsaid });
  expect(decideClosing(round, some, { ...late, confirmed: true })).toEqual(closed);
});
