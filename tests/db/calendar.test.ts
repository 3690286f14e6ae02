import { expect, test } from "vitest";
import { DEFAULT_CLOCKS } from "#core/topics/clock.ts";
import {
  forgetCalendar,
  insertHoliday,
  loadCalendar,
  saveClock,
} from "#db/queries/calendar/calendar.ts";
import { write } from "#db/write.ts";
import { testDatabase } from "#tests/support/database.ts";

const RULE = { verifyDays: 1, answerDays: 2, reactionDays: 3, reopenDays: 4 };
const DAY = { date: "2026-12-24", name: "Natal", kind: "cuti-bersama" as const };

test("clocks of the government come before the defaults, kind by kind", async () => {
  const db = await testDatabase();
  await write(db, [saveClock(db, "informasi", RULE), insertHoliday(db, DAY)]);
  const { clocks, holidays } = await loadCalendar(db);
  expect(clocks).toEqual({ ...DEFAULT_CLOCKS, informasi: RULE });
  expect(holidays).toEqual(new Set(["2026-12-24"]));
});

test("it is read once for a while, and anew when somebody changed it", async () => {
  const db = await testDatabase();
  const first = await loadCalendar(db);
  await write(db, [insertHoliday(db, DAY)]);
  expect(await loadCalendar(db)).toBe(first);
  forgetCalendar(db);
  expect((await loadCalendar(db)).holidays.size).toBe(1);
});

test("a failed reading is not remembered", async () => {
  const db = await testDatabase();
  await db.client.execute("ALTER TABLE holidays RENAME TO gone");
  await expect(loadCalendar(db)).rejects.toThrow();
  await db.client.execute("ALTER TABLE gone RENAME TO holidays");
  expect((await loadCalendar(db)).holidays.size).toBe(0);
});
