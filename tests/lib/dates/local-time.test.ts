import { expect, test } from "vitest";
import { dayStart, localTime } from "#lib/dates/local-time.ts";

test.each([
  ["Asia/Jakarta", "2026-11-21 07:05:09", "2026-11-20T17:00:00.000Z"],
  ["Asia/Makassar", "2026-11-21 08:05:09", "2026-11-20T16:00:00.000Z"],
  ["Asia/Jayapura", "2026-11-21 09:05:09", "2026-11-20T15:00:00.000Z"],
])("tells the time and the start of a day in %s", (zone, time, start) => {
  expect(localTime(new Date("2026-11-21T00:05:09Z"), zone)).toBe(time);
  expect(dayStart("2026-11-21", zone)?.toISOString()).toBe(start);
});

test.each(["", "kemarin", "2026-02-30", "2026-13-01", "2026-1-1", "99999-01-01"])(
  "%j is no day",
  (date) => {
    expect(dayStart(date, "Asia/Jakarta")).toBeNull();
  },
);
