import { expect, test } from "vitest";
import { decreedHolidays } from "#core/calendar/decreed-holidays.ts";
import type { Holiday } from "#core/calendar/holiday.ts";
import { oneADay } from "#core/calendar/holiday.ts";
import { planHolidayImport, planHolidays } from "#core/calendar/holiday-import.ts";
import { missingFeasts } from "#core/calendar/missing-feasts.ts";
import { calculatedHolidays } from "#lib/dates/calculated-holidays.ts";
import { parseTable } from "#lib/tables/csv.ts";
import { expectOk } from "#tests/support/staff.ts";

const calculated = async (year: number) => oneADay(await calculatedHolidays(year));
const local: Holiday = { date: "2027-12-22", name: "Hari jadi kota", kind: "daerah" };

test("a decree takes the place of what was calculated for its year, and of nothing else", async () => {
  const before = [...(await calculated(2027)), ...(await calculated(2028)), local];
  // Idul Fitri one day later than calculated: the ninth would stay as a third day.
  const decree = `tanggal,nama,jenis
2027-01-01,Tahun Baru 2027 Masehi,nasional
10/3/2027,Hari Raya Idul Fitri 1448 Hijriah,nasional
11/3/2027,Hari Raya Idul Fitri 1448 Hijriah,nasional`;
  const { create, update, remove } = planHolidayImport(expectOk(parseTable(decree)), before);
  expect(create.map(({ date }) => date)).toEqual(["2027-03-11"]);
  expect(update.map(({ after }) => [after.date, after.expected])).toEqual([
    ["2027-01-01", undefined],
    ["2027-03-10", undefined],
  ]);
  expect(remove?.map(({ date }) => date)).toContain("2027-03-09");
  expect(remove?.every(({ date, expected }) => expected && date.startsWith("2027-"))).toBe(true);
  expect(remove).toHaveLength((await calculated(2027)).length - 2);
});

test("a local day leaves what is expected, and what is calculated never joins a decree", async () => {
  const before = await calculated(2027);
  expect(planHolidays([local], before)).toEqual({ create: [local], update: [], unchanged: 0 });
  const decree = decreedHolidays(2026) ?? [];
  expect(planHolidays(await calculated(2026), decree)).toEqual({
    create: [],
    update: [],
    unchanged: 0,
  });
});

test("two feasts on one day keep both names, and Easter Sunday is among the feasts", async () => {
  const days = await calculated(2027);
  expect(days.find(({ date }) => date === "2027-12-25")?.name).toBe(
    "Isra Mikraj Nabi Muhammad SAW; Hari Raya Natal",
  );
  expect(days.find(({ date }) => date === "2027-03-28")?.name).toContain("Paskah");
  expect(days.every(({ expected }) => expected)).toBe(true);
});

test("a year says which feasts it does not have", async () => {
  expect(missingFeasts(await calculated(2027))).toEqual([]);
  expect(missingFeasts(await calculated(2028))).toEqual(["Nyepi", "Waisak"]);
  for (const year of [2024, 2025, 2026])
    expect(missingFeasts(decreedHolidays(year) ?? [])).toEqual([]);
  expect(missingFeasts([local])).toEqual([]);
});
