import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "#lib/dates/local-date.ts";

test.each([
  ["2026-11-21T16:59:59Z", "Asia/Jakarta", "2026-11-21"],
  ["2026-11-21T17:00:00Z", "Asia/Jakarta", "2026-11-22"],
  ["2026-11-21T17:00:00Z", "Asia/Jayapura", "2026-11-22"],
  ["2026-12-31T15:00:00Z", "Asia/Jayapura", "2027-01-01"],
  ["2026-11-21T18:14:59Z", "Asia/Kathmandu", "2026-11-21"],
  ["2026-11-21T18:15:00Z", "Asia/Kathmandu", "2026-11-22"],
])("%s in %s is %s", (at, zone, date) => {
  expect(localDate(new Date(at), zone)).toBe(date);
});

test("what was asked before does not change the answer", () => {
  const hour = 60 * 60 * 1000;
  const moments = fc.array(fc.integer({ min: 0, max: 2_000_000_000_000 }), { minLength: 1 });
  fc.assert(
    fc.property(moments, (times) => {
      // Jakarta keeps UTC+7 all year since 1964.
      for (const time of times) {
        const expected = new Date(time + 7 * hour).toISOString().slice(0, 10);
        expect(localDate(new Date(time), "Asia/Jakarta")).toBe(expected);
      }
    }),
  );
});
