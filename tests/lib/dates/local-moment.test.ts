import { expect, test } from "vitest";
import { isDay, localClock, localMoment } from "#lib/dates/local-moment.ts";

test("a wall-clock time becomes a moment and back", () => {
  const at = localMoment("2026-11-21", "08:05", "Asia/Makassar");
  expect(at).toEqual(new Date("2026-11-21T00:05:00Z"));
  expect(localClock(at ?? new Date(0), "Asia/Makassar")).toBe("08:05");
});

test.each([
  ["2026-02-29", "08:00"],
  ["2026-11-21", "24:00"],
  ["2026-11-21", "8:00"],
])("%s %s does not exist", (day, clock) => {
  expect(localMoment(day, clock, "Asia/Jakarta")).toBeNull();
});

test("a day is a real one", () => {
  expect([isDay("2028-02-29"), isDay("2026-02-29"), isDay("kemarin")]).toEqual([
    true,
    false,
    false,
  ]);
});
