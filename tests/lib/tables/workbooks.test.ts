import { expect, test } from "vitest";
import { readTableFile } from "#lib/tables/read-table-file.ts";
import { TABLE_LIMITS, type TableLimits } from "#lib/tables/table-file.ts";
import { expectOk } from "#tests/support/staff.ts";
import { workbook, workbookFiles, type ZipFile, zip } from "#tests/support/workbook.ts";

const limited = (limits: Partial<TableLimits>) => ({ ...TABLE_LIMITS, ...limits });
const readFiles = (files: ZipFile[], limits: Partial<TableLimits> = {}, sheet?: string | number) =>
  readTableFile(zip(files), sheet, limited(limits));
const readSheet = (sheetData: string, limits: Partial<TableLimits> = {}) =>
  readFiles(workbookFiles(sheetData), limits);
const failed = (message: string) => ({ ok: false, errors: { "": message } });

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORKBOOK_RELS = "xl/_rels/workbook.xml.rels";

/** The workbook's parts with some of them replaced or added. */
function withParts(sheetData: string, parts: Record<string, string>): ZipFile[] {
  const files = new Map(workbookFiles(sheetData).map((file) => [file.name, file]));
  for (const [name, content] of Object.entries(parts)) files.set(name, { name, content });
  return [...files.values()];
}

const relations = (...targets: [type: string, target: string][]): string =>
  `<Relationships xmlns="${RELS}">${targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const styles = (formats: readonly (number | string)[]): string =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats
    .map((format, at) => `<numFmt numFmtId="${200 + at}" formatCode="${format}"/>`)
    .join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats
    .map((format, at) => `<xf numFmtId="${typeof format === "number" ? format : 200 + at}"/>`)
    .join("")}</cellXfs></styleSheet>`;

test("reads texts and numbers with their gaps", async () => {
  const table = expectOk(
    await readTableFile(workbook([["No", "U1"], [], [1, 4], [2, "", "baik"]]), undefined),
  );
  expect(table).toEqual({
    format: "xlsx",
    sheets: [{ name: "Data", visible: true }],
    sheet: 0,
    cells: [["No", "U1"], [], ["1", "4"], ["2", "", "baik"]],
    flaws: [],
  });
});

test("a namespace declared as r in the sheet's root is no address", async () => {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData></worksheet>`;
  const files = withParts("", { "xl/worksheets/sheet1.xml": sheet });
  expect(expectOk(await readFiles(files)).cells).toEqual([["4"]]);
});

test("prefixed elements of strict files, in UTF-16, in parts with odd names", async () => {
  const strict = "http://purl.oclc.org/ooxml";
  const sheet = `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row><x:c t="d"><x:v>2026-01-31T07:30:00.000</x:v></x:c><x:c><x:v>1.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const files = [
    { name: "_rels/.rels", content: relations(["officeDocument", "/XL/Buku.xml"]) },
    {
      name: "xl/buku.xml",
      content: `<w:workbook xmlns:w="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><w:sheets><w:sheet name="A" q:id="rId1"/></w:sheets></w:workbook>`,
    },
    { name: "xl/_rels/buku.xml.rels", content: relations(["worksheet", "lembar%20satu.dat"]) },
    { name: "xl/lembar satu.dat", content: Buffer.from(`\uFEFF${sheet}`, "utf16le") },
  ];
  expect(expectOk(await readFiles(files)).cells).toEqual([["2026-01-31 07:30", "1.5"]]);
  const [last] = files.slice(-1);
  if (last !== undefined) last.content = Buffer.from(`\uFEFF${sheet}`, "utf16le").swap16();
  expect(expectOk(await readFiles(files)).cells).toEqual([["2026-01-31 07:30", "1.5"]]);
});

test("dates and times in words", async () => {
  const texts = ["2026-01-31", "07:30:00", "07:30:15Z", "2026-01-31T00:00:00", "besok"];
  const cells = texts.map((text) => `<c t="d"><v>${text}</v></c>`).join("");
  expect(expectOk(await readSheet(`<row>${cells}</row>`)).cells).toEqual([
    ["2026-01-31", "07:30", "07:30:15", "2026-01-31", "besok"],
  ]);
});

test("shared texts: runs, phonetic aids, escapes", async () => {
  const texts = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>satu</t></si><si><r><rPr/><t>du</t></r><r><t xml:space="preserve">a </t></r><rPh><t>hidden</t></rPh></si><si><t>a_x000A_b_x005F_</t></si></sst>`;
  const files = withParts(
    '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row>',
    {
      [WORKBOOK_RELS]: relations(
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "/xl/s.xml"],
      ),
      "xl/s.xml": texts,
    },
  );
  expect(expectOk(await readFiles(files)).cells).toEqual([["dua ", "satu", "a\nb_"]]);
  expect(await readFiles(files, { cells: 2 })).toEqual(failed("table.too-large"));
});

test("numbers as their cells show them", async () => {
  const formats = [
    ...["dd/mm/yyyy", "[$-421]d mmm yyyy;@", "h:mm AM/PM", "[h]:mm", "yyyy-mm-dd hh:mm"],
    ...["0.0%", "000000", "General", "&quot;hari &quot;0", 14, 9],
  ];
  const cells = [
    "46053",
    "59",
    "0.3125",
    "1.0625",
    "46053.3125",
    "0.075",
    "812",
    "0.30000000000000004",
    "3",
    "60",
    "2",
  ];
  const row = cells.map((value, at) => `<c s="${at}"><v>${value}</v></c>`).join("");
  const files = withParts(
    `<row>${row}<c s="0"><v>-1</v></c><c s="99"><v>5</v></c><c s="6"><v>-8</v></c><c s="4"><v>46053</v></c></row>`,
    {
      [WORKBOOK_RELS]: relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
      "xl/styles.xml": styles(formats),
    },
  );
  expect(expectOk(await readFiles(files)).cells).toEqual([
    [
      ...["2026-01-31", "1900-02-28", "07:30", "25:30", "2026-01-31 07:30", "7.5%", "000812"],
      ...["0.3", "3", "1900-02-28", "200%", "-1", "5", "-8", "2026-01-31"],
    ],
  ]);
  const many = withParts("", {
    [WORKBOOK_RELS]: relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
    "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${"<xf/>".repeat(70_001)}</cellXfs></styleSheet>`,
  });
  expect(await readFiles(many)).toEqual(failed("table.broken"));
});

test("days may be counted from 1904", async () => {
  const book = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="Data" r:id="rId1"/></sheets></workbook>`;
  const files = withParts('<row><c s="0"><v>44591</v></c></row>', {
    "xl/workbook.xml": book,
    [WORKBOOK_RELS]: relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
    "xl/styles.xml": styles([14]),
  });
  expect(expectOk(await readFiles(files)).cells).toEqual([["2026-01-31"]]);
});

test("truth, formula texts, errors, formulas without results, lost digits", async () => {
  const { cells, flaws } = expectOk(
    await readSheet(
      `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="str"><f>X</f><v></v></c><c r="D1" t="e"><f>X</f><v>#N/A</v></c><c r="E1"><f>SUM(A1:B1)</f><v></v></c><c r="F1"><v>198501012010011001</v></c><c r="G1" t="s"><v></v></c><c r="H1" t="inlineStr"><is><r><t>a</t></r><t>b</t></is></c><c r="I1" t="str"><v>x_x0041_</v></c></row>`,
    ),
  );
  expect(cells).toEqual([["true", "false", "", "#N/A", "", "198501012010011000", "", "ab", "xA"]]);
  expect(flaws).toEqual([
    { row: 0, column: 3, kind: "error", text: "#N/A" },
    { row: 0, column: 4, kind: "no-result", text: "=SUM(A1:B1)" },
    { row: 0, column: 5, kind: "lost-digits", text: "198501012010011000" },
  ]);
});

test("cells that are styled but empty are no cells, however far they are", async () => {
  const far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
  expect(expectOk(await readSheet(`<row r="1"><c r="A1"><v>1</v></c></row>${far}`)).cells).toEqual([
    ["1"],
  ]);
});

test.each([
  ['<row r="3"><c r="A3"><v>1</v></c></row>', "table.too-many-rows?max=2"],
  ['<row r="1"><c r="D1"><v>1</v></c></row>', "table.too-wide?max=3"],
  ['<row r="1"><c r="ZZZ1"><v>1</v></c></row>', "table.too-wide?max=3"],
  ['<row r="1"><c r="ZZZZ1"><v>1</v></c></row>', "table.broken"],
  ['<row r="1"><c r="A0"><v>1</v></c></row>', "table.broken"],
  ['<row r="1"><c r="&#65;1"><v>1</v></c></row>', null],
  ['<row r="1e9"/>', "table.broken"],
  ["<c><v>1</v></c>", "table.broken"],
  ["<row><c><v>1</v></c><c><v>x</v></c></row>", "table.broken"],
  ['<row><c t="s"><v>0</v></c></row>', "table.broken"],
  ['<row><c t="inlineStr"><is><t>123456</t></is></c></row>', "table.cell-too-long?cell=A1&max=5"],
  ["<row><c><v>1</v></c></row>".repeat(2), null],
  ['<row><c t="str"><v>12345</v></c><c t="str"><v>12345</v></c></row>', "table.too-large"],
  ['<row><c r="C1"><v>1</v></c></row><row><c r="B2"><v>1</v></c></row>', "table.too-large"],
  ["<row><c><v>1</v></c></row>".replace("</c>", ""), "table.broken"],
])("%s: checked before it is built", async (sheet, message) => {
  const limits = { rows: 2, columns: 3, cells: 4, cell: 5, characters: 9 };
  const result = await readSheet(sheet, limits);
  expect(result.ok ? null : result.errors[""]).toBe(message);
});

test("the first visible sheet, or the one that is asked for", async () => {
  const sheet = (value: number) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>${value}</v></c></row></sheetData></worksheet>`;
  const book = (states: string[]) =>
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${states
      .map((state, at) => `<sheet name="S${at}" ${state} r:id="rId${at + 1}"/>`)
      .join("")}</sheets></workbook>`;
  const files = (states: string[]) =>
    withParts("", {
      "xl/workbook.xml": book(states),
      [WORKBOOK_RELS]: relations(
        ["worksheet", "0.xml"],
        ["worksheet", "1.xml"],
        ["chartsheet", "c.xml"],
      ),
      "xl/0.xml": sheet(0),
      "xl/1.xml": sheet(1),
    });
  const hidden = files(['state="veryHidden"', ""]);
  expect(expectOk(await readFiles(hidden))).toMatchObject({ sheet: 1, cells: [["1"]] });
  expect(expectOk(await readFiles(hidden, {}, "S0"))).toMatchObject({ sheet: 0, cells: [["0"]] });
  expect(expectOk(await readFiles(hidden, {}, 1))).toMatchObject({ sheet: 1 });
  expect(await readFiles(hidden, {}, "S9")).toEqual(failed("table.unknown-sheet?name=S9"));
  const none = files(['state="hidden"', 'state="hidden"']);
  expect(await readFiles(none)).toEqual(failed("table.all-hidden"));
  // Charts on sheets of their own hold no cells.
  expect(expectOk(await readFiles(files(["", "", ""]))).sheets).toHaveLength(2);
  expect(await readFiles(files([]))).toEqual(failed("table.no-sheet"));
  expect(await readFiles(files(Array(1001).fill("")))).toMatchObject({ ok: true });
  const same = withParts("", {
    "xl/workbook.xml": book([""]).replace(
      /<sheet .*\/>/,
      '<sheet name="a" r:id="rId1"/>'.repeat(1001),
    ),
  });
  expect(await readFiles(same)).toEqual(failed("table.broken"));
});

test("parts that no relation names are not unpacked", async () => {
  const stranger = { name: "xl/worksheets/sheet2.xml", content: Buffer.alloc(5_000, "x") };
  const files = [...workbookFiles("<row><c><v>1</v></c></row>"), stranger];
  expect(await readFiles(files, { unpacked: 4_000 })).toMatchObject({ ok: true });
});

test("what is unpacked counts in all, whatever a part is called", async () => {
  const files = withParts("<row><c><v>1</v></c></row>", {
    [WORKBOOK_RELS]: relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "texts.dat"],
    ),
    "xl/texts.dat": `<sst>${" ".repeat(5_000)}</sst>`,
  });
  expect(await readFiles(files, { unpacked: 5_000 })).toEqual(failed("table.unpacked-too-large"));
  expect(await readFiles(files, { unpacked: 7_000 })).toMatchObject({ ok: true });
});

test.each([
  ["an entity", { "xl/worksheets/sheet1.xml": "<!DOCTYPE a><worksheet/>" }],
  ["nesting", { "xl/worksheets/sheet1.xml": `${"<a>".repeat(101)}${"</a>".repeat(101)}` }],
  ["an open element", { "xl/worksheets/sheet1.xml": "<worksheet>" }],
  ["a sheet that is not there", { [WORKBOOK_RELS]: relations(["worksheet", "none.xml"]) }],
  ["a target that is none", { [WORKBOOK_RELS]: relations(["worksheet", "http://[bad"]) }],
  ["a target that is not encoded", { [WORKBOOK_RELS]: relations(["worksheet", "%E0%A4%A"]) }],
])("%s is a broken file", async (_what, parts) => {
  expect(await readFiles(withParts("", parts))).toEqual(failed("table.broken"));
});

test("a target outside the file is no part of it", async () => {
  const outside = relations(["worksheet", "a.xml"]).replace("/></R", ' TargetMode="External"/></R');
  expect(await readFiles(withParts("", { [WORKBOOK_RELS]: outside }))).toEqual(
    failed("table.no-sheet"),
  );
  const { length } = workbookFiles("");
  const bare = workbookFiles("").filter(({ name }) => name !== WORKBOOK_RELS);
  expect(bare).toHaveLength(length - 1);
  expect(await readFiles(bare)).toEqual(failed("table.no-sheet"));
});

test("damaged archives are broken files", async () => {
  const good = workbook([["U1"], [4]]);
  const broken = failed("table.broken");
  expect(await readTableFile(good.slice(0, 300), undefined)).toEqual(broken);
  const files = workbookFiles("<row/>");
  const odd = (change: Partial<ZipFile>) =>
    readFiles(files.map((file) => (file.name.includes("sheet1") ? { ...file, ...change } : file)));
  expect(await odd({ claimedSize: 3 })).toEqual(broken);
  expect(await odd({ method: 99 })).toEqual(broken);
  expect(await odd({ claimedSum: 7 })).toEqual(broken);
  expect(await odd({ encrypted: true })).toEqual(failed("table.protected"));
  expect(await readFiles([...files, ...files.slice(-1)])).toEqual(broken);
  const crowd = Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, content: "" }));
  expect(await readFiles(crowd)).toEqual(failed("table.unpacked-too-large"));
});
