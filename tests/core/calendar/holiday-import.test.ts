import { expect, test } from "vitest";
import { planHolidayImport } from "#core/calendar/holiday-import.ts";
import { parseTable } from "#lib/csv.ts";
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
