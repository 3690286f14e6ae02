import { expect, test } from "vitest";
import { isLongPast, readLateReason } from "#core/surveys/late-opening.ts";

test.each([
  ["2026-10-30", false],
  ["2026-10-31", true],
  ["2026-08-01", false],
  ["2031-01-01", true],
])("on %s a period that ended on 30 September is long past: %s", (today, late) => {
  expect(isLongPast("2026-09-30", today)).toBe(late);
});

test.each([
  [undefined, "error.required"],
  ["  ", "error.required"],
  [["terlambat sekali"], "error.required"],
  ["lupa", "error.too-short?min=10"],
  ["x".repeat(501), "error.too-long?max=500"],
])("opening late for %j is refused", (reason, error) => {
  expect(readLateReason(true, { reason })).toEqual({ ok: false, errors: { reason: error } });
});

test("a reason is kept where one is due, and not asked elsewhere", () => {
  const input = { reason: " Formulir kertas baru datang. " };
  const kept = { ok: true, value: { reason: "Formulir kertas baru datang." } };
  expect(readLateReason(true, input)).toEqual(kept);
  expect(readLateReason(false, input)).toEqual({ ok: true, value: { reason: null } });
  expect(readLateReason(false, {})).toEqual({ ok: true, value: { reason: null } });
});
