import { expect, test } from "vitest";
import type { Holiday } from "#core/calendar/holiday.ts";
import { holidayTable, planHolidayImport } from "#core/calendar/holiday-import.ts";
import { parseTable, writeCsv } from "#lib/tables/csv.ts";
import { expectOk } from "#tests/support/staff.ts";

test("every bad row is named, in the order of the file", () => {
  const text = `tanggal,nama,jenis,catatan
2026-12-24,Natal,cuti-bersama,
2026-13-01,Salah,nasional,
24-12-2026,Lagi,nasional,
2026-12-26,Lebih,nasional,x,y`;
  const { problems, create } = planHolidayImport(expectOk(parseTable(text)), []);
  expect(problems).toEqual([
    { row: 1, column: "catatan", message: "import.unknown-column" },
    { row: 3, column: "tanggal", message: "error.date" },
    { row: 4, column: "tanggal", message: "import.repeated?row=2" },
    { row: 5, column: "", message: "csv.too-many-cells" },
  ]);
  expect(create).toHaveLength(2);
});

const independence: Holiday = { date: "2026-08-17", name: "Kemerdekaan", kind: "nasional" };
const christmas: Holiday = { date: "2026-12-25", name: "Natal, libur", kind: "nasional" };

test("what was exported comes back without change", () => {
  const { columns, rows } = holidayTable([independence, christmas]);
  const plan = planHolidayImport(expectOk(parseTable(writeCsv(columns, rows))), [
    christmas,
    independence,
  ]);
  expect(plan).toEqual({ problems: [], create: [], update: [], unchanged: 2 });
});

test("a known day is changed, a new one added, and none removed", () => {
  const text = "tanggal,nama,jenis\n17/8/2026,HUT RI,nasional\n2026-12-24,Natal,cuti-bersama";
  const plan = planHolidayImport(expectOk(parseTable(text)), [independence, christmas]);
  expect(plan).toEqual({
    problems: [],
    create: [{ date: "2026-12-24", name: "Natal", kind: "cuti-bersama" }],
    update: [{ before: independence, after: { ...independence, name: "HUT RI" } }],
    unchanged: 0,
  });
});
