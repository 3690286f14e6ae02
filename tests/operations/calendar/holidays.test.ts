import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { loadCalendar, listHolidays as stored } from "#db/queries/calendar/calendar.ts";
import { auditEntries } from "#db/schema/access.ts";
import { changeHoliday } from "#operations/calendar/change-holiday.ts";
import { createHoliday } from "#operations/calendar/create-holiday.ts";
import { exportHolidays } from "#operations/calendar/export-holidays.ts";
import { importHolidays } from "#operations/calendar/import-holidays.ts";
import { listHolidays } from "#operations/calendar/list-holidays.ts";
import { removeHoliday } from "#operations/calendar/remove-holiday.ts";
import { viewHoliday } from "#operations/calendar/view-holiday.ts";
import type { Context } from "#operations/context.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

let db: Database;
let ctx: Context;
beforeEach(async () => {
  db = await testDatabase();
  ctx = testContext(db, { actor: actorWith(["organisasi"]) });
});

const DAY = { date: "2026-12-24", name: "Cuti bersama Natal", kind: "cuti-bersama" };

test("only the bureau keeps the calendar", async () => {
  const head = testContext(db, { actor: actorWith(["kepala"]) });
  const acts = [
    listHolidays(head, "2026"),
    createHoliday(head, DAY),
    viewHoliday(head, DAY.date),
    changeHoliday(head, DAY.date, {}),
    removeHoliday(head, DAY.date, {}),
    importHolidays(head, {}),
    exportHolidays(head),
  ];
  for (const act of acts) await expect(act).rejects.toMatchObject({ code: "forbidden" });
});

test("a day off counts as soon as it is there, once", async () => {
  expect((await loadCalendar(db)).holidays.size).toBe(0);
  expectOk(await createHoliday(ctx, { ...DAY, date: "24/12/2026" }));
  expect((await loadCalendar(db)).holidays).toEqual(new Set([DAY.date]));
  expectErrors(await createHoliday(ctx, DAY), { date: "calendar.taken" });
  const wrong = { date: "2026-02-30", name: " ", kind: "libur" };
  expectErrors(await createHoliday(ctx, wrong), {
    date: "error.date",
    name: "error.required",
    kind: "error.choose",
  });
});

test("it is renamed and removed, unless somebody else was first", async () => {
  await createHoliday(ctx, DAY);
  const { version } = await viewHoliday(ctx, DAY.date);
  const change = { name: "Natal", kind: "nasional", version: String(version) };
  expectOk(await changeHoliday(ctx, DAY.date, change));
  const late = removeHoliday(ctx, DAY.date, { version: String(version) });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  expect(await stored(db)).toEqual([{ date: DAY.date, name: "Natal", kind: "nasional" }]);
  expectErrors(await changeHoliday(ctx, DAY.date, { version: "1" }), {
    name: "error.required",
    kind: "error.choose",
  });
  expectOk(await removeHoliday(ctx, DAY.date, { version: "2" }));
  expect((await loadCalendar(db)).holidays.size).toBe(0);
  const gone = [
    viewHoliday(ctx, DAY.date),
    changeHoliday(ctx, DAY.date, change),
    removeHoliday(ctx, DAY.date, change),
  ];
  for (const act of gone) await expect(act).rejects.toMatchObject({ code: "not_found" });
  const entries = await db.orm.select().from(auditEntries);
  expect(entries.map(({ action }) => action)).toEqual([
    "holiday.create",
    "holiday.change",
    "holiday.delete",
  ]);
  expectOk(await createHoliday(ctx, DAY));
});

test("a year is shown by itself; an address without one means this year", async () => {
  await createHoliday(ctx, DAY);
  await createHoliday(ctx, { ...DAY, date: "2027-01-01" });
  expect(await listHolidays(ctx, "2027")).toMatchObject({ year: 2027, holidays: [{}] });
  for (const year of [null, undefined, "x", "99999"]) {
    expect(await listHolidays(ctx, year)).toMatchObject({ year: 2026, holidays: [DAY] });
  }
});

test("the proposal of a year is seen first, then entered", async () => {
  await createHoliday(ctx, { ...DAY, name: "Lain" });
  const seen = expectOk(await importHolidays(ctx, { year: "2026" }));
  expect(seen).toMatchObject({ stored: false, year: 2026, update: [{ before: { name: "Lain" } }] });
  expect(seen.create).toHaveLength(24);
  const input = { year: "2026", confirmed: seen.digest };
  expect(expectOk(await importHolidays(ctx, input)).stored).toBe(true);
  expect((await loadCalendar(db)).holidays.size).toBe(25);
  expect(expectOk(await importHolidays(ctx, input))).toMatchObject({
    stored: false,
    changed: true,
    digest: null,
    unchanged: 25,
  });
  const later = expectOk(await importHolidays(ctx, { year: "2031" }));
  expect(later.create.some(({ date }) => date === "2031-08-17")).toBe(true);
  expectErrors(await importHolidays(ctx, { year: "dua" }), { year: "error.year" });
});

test("a table is entered whole or not at all, and an export comes back without change", async () => {
  const table = "tanggal;nama;jenis\n24/12/2026;=Natal;cuti-bersama\n2027-08-01;Hari jadi;daerah\n";
  const { digest } = expectOk(await importHolidays(ctx, { text: table }));
  expect(await stored(db)).toEqual([]);
  const file = new File([table], "libur.csv");
  expectOk(await importHolidays(ctx, { file, confirmed: digest }));
  expect(await stored(db)).toHaveLength(2);
  const again = expectOk(await importHolidays(ctx, { text: await exportHolidays(ctx) }));
  expect(again).toMatchObject({ create: [], update: [], problems: [], unchanged: 2 });
  expectErrors(await importHolidays(ctx, {}), { file: "import.nothing" });
  expectErrors(await importHolidays(ctx, { text: "a\n1\n" }), {
    file: "csv.missing-column?names=tanggal%2C+nama%2C+jenis",
  });
});
