import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTable, toTable, writeCells, writeCsv } from "#lib/tables/csv.ts";
import { neutralise, restore } from "#lib/tables/formula-guard.ts";
import { readCsv } from "#lib/tables/read-csv.ts";
import { orFailure } from "#lib/tables/table-error.ts";
import { TABLE_LIMITS } from "#lib/tables/table-file.ts";
import { decodeText } from "#lib/text/decode-text.ts";

const bytes = (...values: number[]) => new Uint8Array(values);

test("reads a table whatever spreadsheet wrote it", () => {
  const expected = [
    { row: 2, values: { nama: "Budi, S.E.", unit: "dukcapil" }, error: null },
    { row: 3, values: { nama: 'Siti "Ani"\nRahma', unit: "" }, error: null },
  ];
  const files = [
    'Nama, unit \r\n"Budi, S.E.",dukcapil\r\n"Siti ""Ani""\nRahma",\r\n',
    '\uFEFFnama;unit\n"Budi, S.E.";dukcapil\n"Siti ""Ani""\nRahma"\n',
    'sep=\t\r\nnama\tunit\nBudi, S.E.\tdukcapil\n"Siti ""Ani""\nRahma"\t\n',
  ];
  for (const file of files) {
    expect(parseTable(file)).toEqual({
      ok: true,
      value: { columns: ["nama", "unit"], rows: expected },
    });
  }
});

test("skips blank rows and keeps the numbers a spreadsheet shows", () => {
  const table = parseTable("a,b\n\n,\n1,2\n");
  expect(table.ok && table.value.rows).toEqual([
    { row: 4, values: { a: "1", b: "2" }, error: null },
  ]);
});

test("a row with more cells than columns says so, empty surplus cells do not matter", () => {
  const table = parseTable("a,b\n1,2,3\n1,2,,\n");
  expect(table.ok && table.value.rows.map((row) => row.error)).toEqual([
    "csv.too-many-cells",
    null,
  ]);
});

test("a column without a name is left out", () => {
  const table = parseTable("a,,\n1,2,3\n");
  expect(table.ok && table.value.rows[0]?.values).toEqual({ a: "1" });
});

test("a column may be called anything", () => {
  const table = parseTable("__proto__,constructor\nx,y\n");
  expect(table.ok && Object.entries(table.value.rows[0]?.values ?? {})).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
});

test.each([
  ["", "csv.empty"],
  ["\n\n", "csv.empty"],
  ["a,b\n", "csv.empty"],
  [" , \nx,y", "csv.empty"],
  ["a,A\n1,2", "csv.duplicate-column?name=a"],
  ["b\n1", "csv.missing-column?names=a"],
  ['a\n1\n"open', "csv.unreadable?row=3"],
  ["a\n1\n2\n3", "csv.too-many?max=2"],
])("refuses %j", (text, problem) => {
  expect(parseTable(text, { required: ["a"], most: 2 })).toEqual({
    ok: false,
    errors: { "": problem },
  });
});

test("a row tells the first of its cells that has no value, in columns that are read", () => {
  const flaw = { row: 1, kind: "error", text: "#N/A" } as const;
  const cells = [["a", "", "b", "c"], ["1"], ["2"]];
  const flaws = [3, 2, 1].map((column) => ({ ...flaw, column })).toReversed();
  const table = toTable({ cells, flaws: [{ ...flaw, column: 9 }, ...flaws] });
  expect(table.ok && table.value.rows.map(({ error }) => error)).toEqual([
    "table.cell-error?cell=C2&value=%23N%2FA",
    null,
  ]);
});

test("what a reader did not expect is no refusal", () => {
  const unexpected = new Error("unexpected");
  expect(() =>
    orFailure(() => {
      throw unexpected;
    }),
  ).toThrow(unexpected);
});

test("decodes UTF-8, UTF-16 with a mark, and what Excel on Windows writes", () => {
  expect(decodeText(new TextEncoder().encode("Sé"))).toBe("Sé");
  expect(decodeText(bytes(0xff, 0xfe, 0x53, 0x00, 0xe9, 0x00))).toBe("Sé");
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x53, 0x00, 0xe9))).toBe("Sé");
  expect(decodeText(bytes(0x53, 0xe9))).toBe("Sé");
});

test.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+62811", "'+62811"],
  ["-1", "'-1"],
  ["@x", "'@x"],
  ["\tx", "'\tx"],
  ["'=1", "''=1"],
  ["'hello", "'hello"],
  ["a=b", "a=b"],
  ["", ""],
])("neutralises %j", (text, cell) => {
  expect(neutralise(text)).toBe(cell);
  expect(restore(cell)).toBe(text);
});

test("writes for Excel, numbers as numbers, truth in words, nothing as nothing", () => {
  expect(
    writeCsv(
      ["a", "b", "c", "d"],
      [
        ["x,y", -1, true, null],
        ["=1", 2.5, false, ""],
      ],
    ),
  ).toBe('\uFEFFa,b,c,d\r\n"x,y",-1,ya,\r\n\'=1,2.5,tidak,\r\n');
});

test("whatever text is written comes back as it was", () => {
  const text = fc.string({ unit: "binary" }).map((value) => `x${value}`);
  const tricky = fc.stringMatching(/^['=+\-@",;\t\r\n ]{0,6}[a-z]$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(text, tricky), tricky), { minLength: 1 }), (rows) => {
      const { cells } = readCsv(writeCsv(["a", "b"], rows), TABLE_LIMITS);
      expect(cells).toEqual([["a", "b"], ...rows]);
      expect(readCsv(writeCells(cells), TABLE_LIMITS).cells).toEqual(cells);
    }),
  );
});
