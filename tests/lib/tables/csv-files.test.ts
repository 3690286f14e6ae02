import { expect, test } from "vitest";
import { detectDelimiter } from "#lib/tables/delimiter.ts";
import { readTableFile } from "#lib/tables/read-table-file.ts";
import { TABLE_LIMITS, type TableLimits } from "#lib/tables/table-file.ts";

const read = (text: string, limits: Partial<TableLimits> = {}) =>
  readTableFile(text, undefined, { ...TABLE_LIMITS, ...limits });

test.each([
  ["a,b\n1,2", ","],
  ["a;b\n1,5;2,5", ";"],
  ["1,5;2,5;x\n2,5;3,5;y", ";"],
  ["a\tb\n1\t2", "\t"],
  ['"a,b,c";d\n', ";"],
  ["Hasil SKM, Dinas A, 2026\n\nNo;U1\n1;4\n2;3", ";"],
  ["No,Saran\n1,bagus; cepat\n2,baik; ramah\n3,cukup", ","],
  ["No,Selesai,Nama\n1,2026-01-31,a; b\n2,2026-02-01,c; d", ","],
  ["alone\n", ","],
  ["", ","],
])("finds the delimiter of %j", (text, delimiter) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});

test("errors and rounded numbers are named, formulas that are texts are texts", async () => {
  const result = await read('a,b,c\n#N/A, Err:502 ,1.98501E+17\n\'=A1,#1,1E5\n"1,98501E+17",,');
  expect(result.ok && result.value.flaws).toEqual([
    { row: 1, column: 0, kind: "error", text: "#N/A" },
    { row: 1, column: 1, kind: "error", text: "Err:502" },
    { row: 1, column: 2, kind: "lost-digits", text: "1.98501E+17" },
    { row: 3, column: 0, kind: "lost-digits", text: "1,98501E+17" },
  ]);
  expect(result.ok && result.value.cells[2]).toEqual(["=A1", "#1", "1E5"]);
});

test.each([
  ["1\n2\n3", "table.too-many-rows?max=2"],
  ["\n\n\n\n", "table.too-many-rows?max=2"],
  ["1,2,3,4", "table.too-wide?max=3"],
  ["123456", "table.cell-too-long?cell=A1&max=5"],
  ["1234,1234\n1234", "table.too-large"],
  ['a\n"b', "csv.unreadable?row=2"],
])("%j stops at its limit", async (text, message) => {
  const limits = { rows: 2, columns: 3, cell: 5, characters: 9 };
  expect(await read(text, limits)).toEqual({ ok: false, errors: { "": message } });
});

test.each([
  ["separators", ",".repeat(20_000), "table.too-wide?max=3"],
  ["quotes", '"'.repeat(600_001), "table.line-too-long?row=2"],
  ["letters", "a".repeat(300_000), "table.line-too-long?row=2"],
])("a line of nothing but %s is given up", async (_what, line, message) => {
  expect(await read(`a,b\n${line}`, { columns: 3 })).toEqual({
    ok: false,
    errors: { "": message },
  });
});

test("empty cells beyond the limit are no cells", async () => {
  const result = await read("1,,,,,\n\n", { rows: 2, columns: 1 });
  expect(result.ok && result.value.cells).toEqual([["1"]]);
});
