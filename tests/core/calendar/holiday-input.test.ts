import { expect, test } from "vitest";
import { holidaySchema, yearOr } from "#core/calendar/holiday-input.ts";
import { parse } from "#core/parse.ts";

const dateOf = (date: unknown) => {
  const parsed = parse(holidaySchema, { date, name: "Hari raya", kind: "nasional" });
  return parsed.ok ? parsed.value.date : parsed.errors.date;
};

test.each([
  ["2026-08-17", "2026-08-17"],
  [" 2026-08-17 ", "2026-08-17"],
  ["17/8/2026", "2026-08-17"],
  ["7-8-2026", "2026-08-07"],
  ["07.12.2026", "2026-12-07"],
  ["29/2/2028", "2028-02-29"],
])("%j is the day %s", (text, day) => {
  expect(dateOf(text)).toBe(day);
});

test.each([
  "29/2/2026", // no leap year
  "2026-02-30", // which Date.parse takes for the second of March
  "31-04-2026",
  "2026-13-01",
  "8/2026",
  "17/8/2026 pagi",
  "1926-08-17",
  "12026-08-17",
  "2026-08-17T17:00:00Z", // here the day after
])("%j is no day", (text) => {
  expect(dateOf(text)).toBe("error.date");
});

test("a day that is not given at all is asked for", () => {
  expect(dateOf(undefined)).toBe("error.required");
  expect(dateOf("")).toBe("error.required");
});

test.each([
  ["2000", 2000],
  ["2199", 2199],
  ["1999", 2026],
  ["2200", 2026],
  ["2026.5", 2026],
  ["tahun", 2026],
  [undefined, 2026],
])("the year %j in an address means %i", (text, year) => {
  expect(yearOr(2026).parse(text)).toBe(year);
});
