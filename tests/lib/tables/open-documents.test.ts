import { expect, test } from "vitest";
import { readTableFile } from "#lib/tables/read-table-file.ts";
import { TABLE_LIMITS, type TableLimits } from "#lib/tables/table-file.ts";
import { expectOk } from "#tests/support/staff.ts";
import { odsFiles, openDocument, zip } from "#tests/support/workbook.ts";

const failed = (message: string) => ({ ok: false, errors: { "": message } });

const readTables = (
  tables: string,
  styles = "",
  limits: Partial<TableLimits> = {},
  sheet?: number,
) => readTableFile(zip(odsFiles(tables, styles)), sheet, { ...TABLE_LIMITS, ...limits });
const readRows = (rows: string, limits: Partial<TableLimits> = {}) =>
  readTables(`<table:table table:name="A">${rows}</table:table>`, "", limits);
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const cell = (attributes: string, inside = "") =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const p = (text: string) => `<text:p>${text}</text:p>`;
const number = (value: string, text = value) =>
  cell(`office:value-type="float" office:value="${value}"`, p(text));

test("reads what cells say by their types", async () => {
  const rows = row(
    number("0.30000000000000004"),
    number("812", "0812"),
    number("198501012010011001"),
    cell('office:value-type="percentage" office:value="0.075"', p("7,5 %")),
    cell('office:value-type="date" office:date-value="2026-01-31T07:30:00"', p("31/01/26")),
    cell('office:value-type="time" office:time-value="PT25H30M05,5S"', p("25:30")),
    cell('office:value-type="time" office:time-value="P1DT2H"', p("x")),
    cell('office:value-type="boolean" office:boolean-value="true"', p("BENAR")),
    cell('office:value-type="string" office:string-value="tersurat"', p("tampil")),
    cell('office:value-type="date"', p("2026-01-31")) + cell('office:value-type="boolean"', p("x")),
    cell("", p("tanpa jenis")),
  );
  const { cells, flaws } = expectOk(await readRows(rows));
  expect(cells).toEqual([
    [
      ...["0.3", "0812", "198501012010011000", "7.5%", "2026-01-31 07:30", "25:30:05", "26:00"],
      ...["true", "tersurat", "2026-01-31", "x", "tanpa jenis"],
    ],
  ]);
  expect(flaws).toEqual([{ row: 0, column: 2, kind: "lost-digits", text: "198501012010011000" }]);
});

test("paragraphs, blanks and runs are text; notes, drawings and reading aids are not", async () => {
  const text = cell(
    'office:value-type="string"',
    `<office:annotation><text:p>catatan</text:p></office:annotation>${p(
      'Siti <text:span>Ani</text:span><text:s text:c="2"/>R<text:s text:c="x"/><text:tab/>\n  x<text:line-break/>y',
    )}${p("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>")}ekor`,
  );
  expect(expectOk(await readRows(row(text))).cells).toEqual([["Siti Ani  R \t x\ny\naekor"]]);
});

test("errors and formulas without results are named", async () => {
  const rows = row(
    cell('office:value-type="string" office:string-value="" calcext:value-type="error"', p("#N/A")),
    cell('table:formula="of:=1/0" office:value-type="float" office:value="0"', p("#DIV/0!")),
    cell('table:formula="of:=SUM([.B2:.B9])"'),
    cell('table:formula="of:=A1" office:value-type="string"'),
  );
  expect(expectOk(await readRows(rows)).flaws).toEqual([
    { row: 0, column: 0, kind: "error", text: "#N/A" },
    { row: 0, column: 1, kind: "error", text: "#DIV/0!" },
    { row: 0, column: 2, kind: "no-result", text: "=SUM(B2:B9)" },
  ]);
});

test("repeated rows and cells are built where they are filled, and only there", async () => {
  const empty = '<table:table-cell table:number-columns-repeated="16384"/>';
  const rows = `${row(cell('table:number-columns-repeated="2" office:value-type="string"', p("a")), "<table:covered-table-cell/>", number("1"), empty)}<table:table-row table:number-rows-repeated="2">${number("2")}</table:table-row><table:table-row table:number-rows-repeated="1048570">${empty}</table:table-row>`;
  expect(expectOk(await readRows(rows)).cells).toEqual([["a", "a", "", "1"], ["2"], ["2"]]);
});

test.each([
  [
    row(cell('table:number-columns-repeated="16384" office:value-type="string"', p("a"))),
    "table.too-wide?max=3",
  ],
  [
    `<table:table-row table:number-rows-repeated="1048576">${number("1")}</table:table-row>`,
    "table.too-many-rows?max=2",
  ],
  [row(cell('table:number-columns-repeated="1e9"', p("a"))), "table.broken"],
  [row(cell('table:number-columns-repeated="0"', p("a"))), "table.broken"],
  ['<table:table-row table:number-rows-repeated="2000000"/>', "table.broken"],
  [row(number("x")), "table.broken"],
  [row(cell('office:value-type="time"')), "table.broken"],
])("%s: checked before it is built", async (rows, message) => {
  expect(await readRows(rows, { rows: 2, columns: 3 })).toEqual(failed(message));
});

test("the first visible sheet; tables inside cells are not read", async () => {
  const style =
    '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="v"><style:table-properties table:display="true"/></style:style><style:style/>';
  const inner = `<table:table table:name="inner">${row(number("9"))}</table:table>`;
  const tables = `<table:table table:name="A" table:style-name="h">${row(number("1"))}</table:table><table:table table:name="B" table:style-name="v">${row(cell('office:value-type="string"', `${p("2")}${inner}`))}</table:table><table:table>${row(number("3"))}</table:table>`;
  const second = expectOk(await readTables(tables, style));
  expect(second).toMatchObject({ sheet: 1, cells: [["2"]] });
  expect(second.sheets).toEqual([
    { name: "A", visible: false },
    { name: "B", visible: true },
    { name: "", visible: true },
  ]);
  expect(expectOk(await readTables(tables, style, {}, 0)).cells).toEqual([["1"]]);
  expect(await readTables("")).toEqual(failed("table.no-sheet"));
  expect(await readTables("<table:table/>".repeat(1001))).toEqual(failed("table.broken"));
});

test("a file with a password, of another kind, without its kind", async () => {
  const manifest = (inside: string) => ({
    name: "META-INF/manifest.xml",
    content: `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${inside}</m:manifest>`,
  });
  const table = `<table:table>${row(number("1"))}</table:table>`;
  const read = (files: Parameters<typeof zip>[0]) => readTableFile(zip(files), undefined);
  const locked = manifest("<m:file-entry><m:encryption-data/></m:file-entry>");
  expect(await read([...odsFiles(table), locked])).toEqual(failed("table.protected"));
  expect(await read([{ name: "encrypted-package", content: "x" }, locked])).toEqual(
    failed("table.protected"),
  );
  expect(await read([...odsFiles(table), manifest("<m:file-entry/>")])).toMatchObject({ ok: true });
  expect(await read(odsFiles(table, "", "application/vnd.oasis.opendocument.text"))).toEqual(
    failed("table.document"),
  );
  expect(await read(odsFiles(table).slice(1))).toMatchObject({ ok: true });
});

test("the same table as its texts", async () => {
  const cells = [["a", "", "b"], [], ["c"]];
  expect(expectOk(await readTableFile(openDocument(cells), undefined)).cells).toEqual(cells);
});
