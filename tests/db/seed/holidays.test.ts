import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import {
  deleteHoliday,
  listHolidays,
  loadCalendar,
  updateHoliday,
} from "#db/queries/calendar/calendar.ts";
import { seedHolidays } from "#db/seed/holidays.ts";
import { write } from "#db/write.ts";
import { testDatabase } from "#tests/support/database.ts";

const NOW = new Date("2026-11-21T03:00:00Z");
let db: Database;
beforeEach(async () => {
  db = await testDatabase();
});

const years = async () => [
  ...new Set((await listHolidays(db)).map(({ date }) => date.slice(0, 4))),
];

test("two years back and two ahead are there, by decree or by calculation", async () => {
  await seedHolidays(db, NOW);
  expect(await years()).toEqual(["2024", "2025", "2026", "2027", "2028"]);
  const { holidays } = await loadCalendar(db);
  expect(holidays.has("2026-12-24")).toBe(true);
  expect(holidays.has("2027-08-17")).toBe(true);
});

test("what somebody changed or removed stays so at the next start", async () => {
  await seedHolidays(db, NOW);
  const moved = { date: "2026-12-23", name: "Digeser", kind: "cuti-bersama" as const };
  await write(db, [updateHoliday(db, "2026-12-24", moved), deleteHoliday(db, "2026-05-28")]);
  await seedHolidays(db, NOW);
  const days = new Map((await listHolidays(db)).map((day) => [day.date, day]));
  expect(days.get("2026-12-23")).toEqual(moved);
  expect([days.has("2026-12-24"), days.has("2026-05-28")]).toEqual([false, false]);
});

test("a new year brings the year after the next, and only that one", async () => {
  await seedHolidays(db, NOW);
  await write(db, [deleteHoliday(db, "2026-05-28")]);
  await seedHolidays(db, new Date("2027-01-01T00:00:00Z"));
  expect(await years()).toContain("2029");
  expect((await listHolidays(db)).some(({ date }) => date === "2026-05-28")).toBe(false);
});

test("two processes that start at once enter the same days once", async () => {
  await Promise.all([seedHolidays(db, NOW), seedHolidays(db, NOW)]);
  expect(await years()).toHaveLength(5);
});
