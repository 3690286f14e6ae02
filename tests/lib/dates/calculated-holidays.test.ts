import { expect, test } from "vitest";
import { calculatedHolidays } from "#lib/dates/calculated-holidays.ts";

test("a library calculates the national holidays, in Indonesian and by their right names", async () => {
  const days = await calculatedHolidays(2027);
  expect(days).toContainEqual({
    date: "2027-08-17",
    kind: "nasional",
    expected: true,
    name: expect.any(String),
  });
  expect(days.find(({ name }) => name.startsWith("Isra Mikraj"))).toMatchObject({
    date: "2027-01-05",
  });
  expect(days.every(({ date }) => /^2027-\d\d-\d\d$/.test(date))).toBe(true);
});
