import { expect, test } from "vitest";
import { decreedHolidays } from "#core/calendar/decreed-holidays.ts";
import { oneADay } from "#core/calendar/holiday.ts";

/** SKB 3 Menteri: 855/2023; 1017/2024 with the change of August 2025; 1497/2025. */
const DECREED = { 2024: [17, 10], 2025: [17, 11], 2026: [17, 8] } as const;

test("the decrees have as many days as the ministers announced", () => {
  for (const [year, [national, shared]] of Object.entries(DECREED)) {
    const days = decreedHolidays(Number(year)) ?? [];
    expect(days.filter(({ kind }) => kind === "nasional")).toHaveLength(national);
    expect(days.filter(({ kind }) => kind === "cuti-bersama")).toHaveLength(shared);
    expect(days.every(({ date }) => new Date(date).toISOString().startsWith(date))).toBe(true);
  }
  expect(decreedHolidays(2031)).toBeNull();
});

test("cuti bersama is a day of work that was given away", () => {
  for (const { date, kind } of [2024, 2025, 2026].flatMap((year) => decreedHolidays(year) ?? [])) {
    const weekend = [0, 6].includes(new Date(date).getUTCDay());
    if (kind === "cuti-bersama") expect(`${date} ${weekend}`).toBe(`${date} false`);
  }
});

test("a date is there once with all its names, in the order of the year", () => {
  const day = (date: string, name: string) => ({ date, name, kind: "nasional" as const });
  const days = [
    day("2026-05-01", "b"),
    day("2026-01-01", "a"),
    day("2026-05-01", "c"),
    day("2026-05-01", "b"),
  ];
  expect(oneADay(days).map(({ name }) => name)).toEqual(["a", "b; c"]);
});
