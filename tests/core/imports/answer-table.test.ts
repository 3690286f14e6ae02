import { describe, expect, test } from "vitest";
import { type AnswerTableOptions, readAnswerTable } from "#core/imports/answer-table.ts";
import { planCalculation } from "#core/imports/plan-calculation.ts";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import type { CellFlaw } from "#lib/tables/table-file.ts";

const options = (more: Partial<AnswerTableOptions> = {}): AnswerTableOptions => ({
  order: "form",
  extraElement: (code) => (code === 10 ? "keamanan" : null),
  keys: OFFICIAL_ELEMENTS,
  most: 100,
  ...more,
});
const read = (text: string, more: Partial<AnswerTableOptions> = {}) =>
  readAnswerTable(
    text.split("\n").map((line) => line.split(",")),
    options(more),
  );
const tableOf = (text: string, more: Partial<AnswerTableOptions> = {}) => {
  const table = read(text, more);
  if (!table.ok) throw new Error(JSON.stringify(table.errors));
  return table.value;
};

describe("columns", () => {
  test("U8 and U9 mean what the chosen order says", () => {
    expect(tableOf("u8,u9\n1,2").elements).toEqual(["sarpras", "pengaduan"]);
    expect(tableOf("u8,u9\n1,2", { order: "regulation" }).elements).toEqual([
      "pengaduan",
      "sarpras",
    ]);
    expect(read("u7,U8\n1,2", { order: "names" })).toEqual({
      ok: false,
      errors: { order: "answers.order-needed" },
    });
    expect(read("u7,U9\n1,2", { order: "names" }).ok).toBe(false);
  });

  test("codes in any writing, element names, and others that are not read", () => {
    const table = tableOf("No, U1 ,u.2,U-3,u 04,U_05,PERILAKU,Nama,u10\n1,1,2,3,4,1,2,Ani,3", {
      order: "names",
    });
    expect(table.elements).toEqual([
      "persyaratan",
      "prosedur",
      "waktu",
      "biaya",
      "produk",
      "perilaku",
      "keamanan",
    ]);
    expect(Object.values(table.codes)).toEqual([
      "U1",
      "u.2",
      "U-3",
      "u 04",
      "U_05",
      "PERILAKU",
      "u10",
    ]);
    expect(table.rows).toEqual([
      {
        row: 2,
        answers: {
          persyaratan: 1,
          prosedur: 2,
          waktu: 3,
          biaya: 4,
          produk: 1,
          perilaku: 2,
          keamanan: 3,
        },
        cells: ["1", "1", "2", "3", "4", "1", "2", "Ani", "3"],
      },
    ]);
  });

  test("titles may stand above the header, but not without end", () => {
    const table = tableOf("PENGOLAHAN DATA,\n,\nNo,waktu\n1,4");
    expect(table.rows.map(({ row }) => row)).toEqual([4]);
    expect(tableOf(`${"judul\n".repeat(19)}waktu\n4`).rows).toHaveLength(1);
    expect(read(`${"judul\n".repeat(20)}waktu\n4`)).toEqual({
      ok: false,
      errors: { table: "answers.no-header" },
    });
  });

  test("a column twice, an unknown code, no header, no rows, too many rows", () => {
    const tableError = (text: string, more: Partial<AnswerTableOptions> = {}) => {
      const table = read(text, more);
      return table.ok ? null : table.errors.table;
    };
    expect(tableError("u8,sarpras\n1,1")).toBe("csv.duplicate-column?name=sarpras");
    expect(tableError("u1,u11\n1,1")).toBe("answers.unknown-element?name=u11");
    expect(tableError("1,2,3\n3,4,3")).toBe("answers.no-header");
    expect(tableError("")).toBe("answers.no-header");
    expect(tableError("u1,u2\n,\n ,")).toBe("answers.no-rows");
    expect(tableError("u1\nJumlah")).toBe("answers.no-rows");
    expect(tableError("u1\n1\n2\n3", { most: 2 })).toBe("csv.too-many?max=2");
    expect(tableError("u1\n1\n2", { most: 2 })).toBe(null);
    expect(tableError("u1\nx")).toBe(null);
  });
});

describe("rows", () => {
  test("whole numbers from 1 to 4, as spreadsheets write them", () => {
    const cells = [["u1"], ["1"], [" 4 "], ["3.0"], ["2,00"]];
    const table = readAnswerTable(cells, options());
    expect(table.ok && table.value.rows.map(({ answers }) => answers.persyaratan)).toEqual([
      1, 4, 3, 2,
    ]);
  });

  test("every wrong cell is listed with row and column", () => {
    const table = tableOf("No,U1,U2\n1,5,4\n2,,3\n3,x,0\n\n4,4,3\n5,3.5,-1\n6,,\n7,3");
    expect(table.problems).toEqual([
      { row: 2, column: "U1", message: "answers.not-a-score?value=5" },
      { row: 3, column: "U1", message: "answers.blank" },
      { row: 4, column: "U1", message: "answers.not-a-score?value=x" },
      { row: 4, column: "U2", message: "answers.not-a-score?value=0" },
      { row: 7, column: "U1", message: "answers.not-a-score?value=3.5" },
      { row: 7, column: "U2", message: "answers.not-a-score?value=-1" },
      { row: 8, column: "", message: "answers.no-answers" },
      { row: 9, column: "U2", message: "answers.blank" },
    ]);
    expect(table.rows.map(({ row }) => row)).toEqual([6]);
    const long = tableOf(`u1\n${"9".repeat(50)}`).problems[0]?.message;
    expect(long).toBe(`answers.not-a-score?value=${"9".repeat(40)}`);
  });

  test("sums and means are left out and named", () => {
    const table = tableOf(
      "No,U1,U2\n1,3,4\nJumlah,3,4\nRata-rata,3,4\nNRR tertimbang,0.33,0.44\n ,,\nIKM unit,,78.1\n,87,4",
    );
    expect(table.leftOut).toEqual([
      { row: 3, label: "Jumlah", reason: "summary" },
      { row: 4, label: "Rata-rata", reason: "summary" },
      { row: 5, label: "NRR tertimbang", reason: "summary" },
      { row: 7, label: "IKM unit", reason: "summary" },
      { row: 8, label: "87 · 4", reason: "figures" },
    ]);
    expect(table.problems).toEqual([]);
  });

  test.each(["Jumlahkan", "Totalitas", "Sumiati", "Muturia", "Ikmal"])(
    "%s is a name, not a sum",
    (name) => {
      expect(tableOf(`Nama,U1\n${name},4`).rows).toHaveLength(1);
    },
  );

  test.each(["TOTAL", "Σ", "rerata", "Rata - rata", "SKM 2025", "Bobot", "mutu:"])(
    "%s labels a footer",
    (label) => {
      expect(tableOf(`No,U1\n1,3\n${label},4`).leftOut).toHaveLength(1);
    },
  );
});

test("a cell without its result is named by its place, a score beside it does not matter", () => {
  const flaws: CellFlaw[] = [
    { row: 1, column: 0, kind: "error", text: "#N/A" },
    { row: 1, column: 1, kind: "no-result", text: "=A2" },
    { row: 2, column: 1, kind: "error", text: "#REF!" },
    { row: 3, column: 2, kind: "error", text: "#NUM!" },
  ];
  const { rows, problems } = tableOf("u1,u2,Nama\n#N/A,,Ani\n3,#REF!,Budi\n3,4,#NUM!", { flaws });
  expect(problems).toEqual([
    { row: 2, column: "u1", message: "table.cell-error?cell=A2&value=%23N%2FA" },
    { row: 2, column: "u2", message: "table.cell-no-result?cell=B2&value=%3DA2" },
    { row: 3, column: "u2", message: "table.cell-error?cell=B3&value=%23REF%21" },
  ]);
  expect(rows).toHaveLength(1);
});

test("a row of nothing but formulas without results has no blank answers", () => {
  const flaws: CellFlaw[] = [{ row: 1, column: 0, kind: "no-result", text: "=B1" }];
  expect(tableOf("u1,Nama\n,Ani", { flaws }).problems).toEqual([
    { row: 2, column: "u1", message: "table.cell-no-result?cell=A2&value=%3DB1" },
  ]);
});

describe("calculation", () => {
  const calculate = (cells: string[][]) =>
    planCalculation({ cells, flaws: [] }, { order: "form", population: 100 });

  test("gives report, codes and what is missing", () => {
    const result = calculate([
      ["No", "U1", "u3", "U10"],
      ["1", "4", "3", "2"],
      ["jumlah", "4", "3", "2"],
    ]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        report: { n: 1, ikm: 75, minimumSample: 80, lowest: ["u10", "waktu", "persyaratan"] },
        problems: [],
        leftOut: [{ row: 3, label: "jumlah", reason: "summary" }],
        codes: { persyaratan: "U1", waktu: "u3", u10: "U10" },
        missing: ["prosedur", "biaya", "produk", "kompetensi", "perilaku", "sarpras", "pengaduan"],
      },
    });
  });

  test("has no report while a row is wrong", () => {
    const result = calculate([["u1"], ["4"], ["7"]]);
    expect(result.ok && [result.value.report, result.value.problems.length]).toEqual([null, 1]);
  });

  test("refuses unreadable tables and too many elements", () => {
    expect(calculate([["a"], ["1"]])).toEqual({
      ok: false,
      errors: { table: "answers.no-header" },
    });
    const many = Array.from({ length: 31 }, (_, at) => `u${at + 1}`);
    expect(calculate([many, many.map(() => "4")])).toEqual({
      ok: false,
      errors: { table: "error.index-elements?max=30" },
    });
    expect(calculate([many.slice(1), many.slice(1).map(() => "4")]).ok).toBe(true);
  });
});

describe("rows that need somebody's word", () => {
  const again = "No,U1,U2\n1,3,3\n2,3,3\nJumlah,6,6\n1,4,4";

  test("numbers that begin again under a sum are asked about, and an index waits for the answer", () => {
    expect(tableOf(again).asked).toMatchObject([{ row: 5, choice: null }]);
    const cells = again.split("\n").map((line) => line.split(","));
    const plan = (choices: ReadonlyMap<number, "answer" | "skip">) =>
      planCalculation({ cells, flaws: [] }, { order: "form", population: null, choices });
    expect(plan(new Map())).toMatchObject({ ok: true, value: { report: null } });
    expect(plan(new Map([[5, "skip"]]))).toMatchObject({
      value: { report: { elements: [{ n: 2 }, { n: 2 }] } },
    });
  });

  test("sums that skip a column are figures", () => {
    const table = tableOf("No,U1,U2,U3\n1,4,3,4\n2,4,3,3\n3,4,2,3\n,12,,10");
    expect(table.leftOut).toMatchObject([{ row: 5, reason: "figures" }]);
  });

  test("a heading above that is wider names the columns beyond", () => {
    expect(tableOf("Data,Unsur,,Saran\nNo,U1,U2\n1,2,3,Baik").header[3]).toBe("Saran");
  });
});
