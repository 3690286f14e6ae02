import { expect, test } from "vitest";
import { isOldExcel, isZip, readXlsx } from "#lib/xlsx.ts";
import { workbook, workbookFiles, zip } from "#tests/support/workbook.ts";

const withSheet = (sheetData: string) => readXlsx(zip(workbookFiles(sheetData)));
const tooLarge = { ok: false, errors: { "": "xlsx.too-large" } };
const broken = { ok: false, errors: { "": "xlsx.broken" } };

test("reads the first sheet as text, with its gaps", async () => {
  const cells = [["No", "U1", "Catatan"], [], [1, 4], [2, "", "baik"]];
  expect(await readXlsx(workbook(cells))).toEqual({
    ok: true,
    value: [
      ["No", "U1", "Catatan"],
      ["", "", ""],
      ["1", "4", ""],
      ["2", "", "baik"],
    ],
  });
});

test("tells booleans and dates as text", async () => {
  const files = workbookFiles(
    '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="d"><v>2026-01-31</v></c></row>',
  );
  expect(await readXlsx(zip(files))).toEqual({ ok: true, value: [["true", "2026-01-31"]] });
});

test.each([
  '<row r="105001"/>',
  '<row r="1"><c r="CW1"><v>1</v></c></row>',
  '<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>',
  "<row r='1'><c r='ZZZZZ1'><v>1</v></c></row>",
  '<row r="1"><c r = "&#90;Z1"><v>1</v></c></row>',
  '<row r="1"><c r="A9999999"><v>1</v></c></row>',
  '<row r="1e9"/>',
])("refuses far addresses before the gap is filled: %s", async (sheet) => {
  expect(await withSheet(sheet)).toEqual(tooLarge);
});

test("takes cells up to the limits", async () => {
  expect(await withSheet('<row r="1"><c r="CV1"><v>1</v></c></row>')).toMatchObject({ ok: true });
  expect(await withSheet('<row r="105000"><c r="A105000"><v>1</v></c></row>')).toMatchObject({
    ok: true,
  });
});

test("a bomb is too large, a damaged file broken", async () => {
  const bomb = { name: "xl/worksheets/sheet2.xml", content: Buffer.alloc(33 * 1024 * 1024) };
  expect(await readXlsx(zip([...workbookFiles(""), bomb]))).toEqual(tooLarge);
  const good = workbook([["U1"], [4]]);
  expect(await readXlsx(good.slice(0, 300))).toEqual(broken);
  expect(await readXlsx(zip([{ name: "a.xml", content: "<a/>" }]))).toEqual(broken);
  expect(await withSheet("<row><c><v>1</v></c></row>")).toEqual(broken);
  expect(await readXlsx(zip([{ name: "foto.jpg", content: "r" }]))).toEqual(broken);
});

test("knows files by how they begin", () => {
  expect(isZip(workbook([["a"]]))).toBe(true);
  expect(isZip(new TextEncoder().encode("PK,U1"))).toBe(false);
  expect(isOldExcel(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toBe(true);
  expect(isOldExcel(new Uint8Array([0xd0, 0xcf]))).toBe(false);
});
