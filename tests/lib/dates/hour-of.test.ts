import { expect, test } from "vitest";
import { hourOf } from "#lib/dates/hour-of.ts";

test.each([
  ["2026-11-21T20:41:17.123Z", "2026-11-21T20:00:00.000Z"],
  ["2026-11-21T20:00:00.000Z", "2026-11-21T20:00:00.000Z"],
  ["1969-12-31T23:59:59.999Z", "1969-12-31T23:00:00.000Z"],
])("%s is in the hour of %s", (moment, hour) => {
  expect(hourOf(new Date(moment)).toISOString()).toBe(hour);
});
