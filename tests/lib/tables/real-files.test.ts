import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTableFile } from "#lib/tables/read-table-file.ts";
import { expectOk } from "#tests/support/staff.ts";

const FOLDER = new URL("../../fixtures/tables/", import.meta.url);

const read = async (name: string, sheet?: string) =>
  expectOk(await readTableFile(new Uint8Array(readFileSync(new URL(name, FOLDER))), sheet));

const HEAD = ["Nama", "NIP", "Tanggal", "Jam", "Aktif", "Porsi", "U1", "U2", "Rerata"];
const ANI = [
  "Siti Ani Rahma",
  "198501012010011001",
  "2026-01-31",
  "07:30",
  "true",
  "85%",
  "3",
  "4",
];
const BUDI = ["Budi, S.E.", "199002282015022002", "2026-02-28", "16:00", "false", "7.5%", "4", "4"];
const TABLE = [["Survei Kepuasan Masyarakat"], [], HEAD, [...ANI, "3.5"], [...BUDI, "4"]];
const SHEETS = [
  { name: "Rujukan", visible: false },
  { name: "Jawaban", visible: true },
];

test.each(["libreoffice.xlsx", "exceljs.xlsx", "sheetjs.xlsx", "xlsxwriter.xlsx"])(
  "%s: what its visible sheet shows",
  async (name) => {
    const expected = { format: "xlsx", sheets: SHEETS, sheet: 1, cells: TABLE, flaws: [] };
    expect(await read(name)).toEqual(expected);
  },
);

test("openpyxl.xlsx: formulas without results are named", async () => {
  const { cells, flaws } = await read("openpyxl.xlsx");
  expect(cells).toEqual([["Survei Kepuasan Masyarakat"], [], HEAD, [...ANI, ""], [...BUDI, ""]]);
  expect(flaws).toEqual([
    { row: 3, column: 8, kind: "no-result", text: "=AVERAGE(G4:H4)" },
    { row: 4, column: 8, kind: "no-result", text: "=AVERAGE(G5:H5)" },
  ]);
});

test("pandas.xlsx: date-times at midnight are days", async () => {
  const { cells, sheets, flaws } = await read("pandas.xlsx");
  expect([sheets, flaws]).toEqual([SHEETS, []]);
  expect(cells[3]?.slice(0, 4)).toEqual([...ANI.slice(0, 3), "07:30:00"]);
});

test("libreoffice.ods: rows and cells repeated to the sheet's end are no cells", async () => {
  const { format, sheets, sheet, cells, flaws } = await read("libreoffice.ods");
  expect([format, sheets, sheet, flaws]).toEqual(["ods", SHEETS, 1, []]);
  // It made the truth of the other file a formula that shows 1.
  const truth = (row: string[], value: string) => row.map((cell, at) => (at === 4 ? value : cell));
  expect(cells).toEqual([
    ...TABLE.slice(0, 3),
    [...truth(ANI, "1"), "3.5"],
    [...truth(BUDI, "0"), "4"],
  ]);
});

test("sheetjs.ods: the sheet that is asked for", async () => {
  expect(await read("sheetjs.ods")).toMatchObject({ sheet: 0, cells: [["tersembunyi"]] });
  const { sheet, cells } = await read("sheetjs.ods", "Jawaban");
  expect([sheet, cells.slice(0, 3)]).toEqual([1, TABLE.slice(0, 3)]);
  // It keeps no formats: a date is the bare number of its day.
  expect(cells[3]).toEqual([
    ...["Siti Ani Rahma", "198501012010011001", "46053", "0.3125", "true", "0.85", "3", "4", "3.5"],
  ]);
});

test("libreoffice.csv: what the sheet showed", async () => {
  const { format, sheets, cells } = await read("libreoffice.csv");
  expect([format, sheets]).toEqual(["csv", [{ name: "", visible: true }]]);
  expect(cells[4]).toEqual([
    ...["Budi, S.E.", "199002282015022002", "2026-02-28", "04:00:00 PM", "FALSE"],
    ...["7.5%", "4", "4", "4"],
  ]);
});
