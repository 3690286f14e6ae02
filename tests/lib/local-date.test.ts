import { expect, test } from "vitest";
import { localDate } from "#lib/local-date.ts";

test.each([
  ["2026-11-21T16:59:59Z", "Asia/Jakarta", "2026-11-21"],
  ["2026-11-21T17:00:00Z", "Asia/Jakarta", "2026-11-22"],
  ["2026-11-21T17:00:00Z", "Asia/Jayapura", "2026-11-22"],
  ["2026-12-31T15:00:00Z", "Asia/Jayapura", "2027-01-01"],
])("%s in %s is %s", (at, zone, date) => {
  expect(localDate(new Date(at), zone)).toBe(date);
});
