import { describe, expect, test } from "vitest";
import { type AnswerTable, type RowChoice, readAnswerTable } from "#core/imports/answer-table.ts";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";

/** Processing annexes as units in the field lay them out: one row per respondent, footers below. */
const read = (text: string, choices: Record<number, RowChoice> = {}): AnswerTable => {
  const cells = text
    .replace(/^\n/, "")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const table = readAnswerTable(cells, {
    order: "form",
    extraElement: (code) => `u${code}`,
    keys: OFFICIAL_ELEMENTS,
    most: 1000,
    choices: new Map(Object.entries(choices).map(([row, choice]) => [Number(row), choice])),
  });
  if (!table.ok) throw new Error(JSON.stringify(table.errors));
  return table.value;
};

const respondents = (table: AnswerTable) => table.rows.map(({ row }) => row);
const leftOut = (table: AnswerTable) => table.leftOut.map(({ row, reason }) => `${row} ${reason}`);
const asked = (table: AnswerTable) => table.asked.map(({ row }) => row);
/** Nothing wrong, nothing asked, and these rows are the respondents. */
const expectRows = (table: AnswerTable, rows: number[]) => {
  expect(table.problems).toEqual([]);
  expect(asked(table)).toEqual([]);
  expect(respondents(table)).toEqual(rows);
};

describe("a whole annex", () => {
  const ANNEX = `
PENGOLAHAN INDEKS KEPUASAN MASYARAKAT PER RESPONDEN DAN PER UNSUR PELAYANAN|||||||||||
UNIT PELAYANAN|: Disdukcapil||||||||||
WAKTU|: Januari s.d. Juni 2026||||||||||
|||||||||||
NO.|Jenis Kelamin|NILAI UNSUR PELAYANAN|||||||||KET
RESP.||U1|U2|U3|U4|U5|U6|U7|U8|U9|
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)
1|L|3|4|3|4|3|3|4|3|4|
2|P|3|3|3|4|3|3|3|3|4|nilai bagus
3|L|'4|4|4|4|4,00|4.0|4|4|4|Total puas
|||||||||||
Jumlah||10|11|10|12|10|10|11|10|12|94
Nilai per unsur||10|11|10|12|10|10|11|10|12|
NRR/unsur||3,33|3,67|3,33|4,00|3,33|3,33|3,67|3,33|4,00|
NRR tertbg/unsur = NRR per unsur x 0,111||0,37|0,41|0,37|0,44|0,37|0,37|0,41|0,37|0,44|*) 3,55
IKM Unit Pelayanan||||||||||| **) 88,75
Minimum||3|3|3|4|3|3|3|3|4|
Nilai maksimum||4|4|4|4|4|4|4|4|4|
Modus||3|4|3|4|3|3|4|3|4|
Median||3|4|3|4|3|3|4|3|4|
Mutu||B|A|B|A|B|B|A|B|A|
|||||||||||
Keterangan:|||||||||||
- U1 s.d. U9|= Unsur-unsur pelayanan||||||||||
- NRR|= Nilai rata-rata||||||||||
U1|Persyaratan|3,33|B||||||||
U2|Prosedur|3,67|A||||||||
1|Persyaratan|3,33|B||||||||
A (Sangat Baik)|: 88,31 - 100,00||||||||||
|||||||||Bukittinggi, 3 Juli 2026||
|||||||||Kepala Dinas,||
|||||||||Drs. H. Contoh, M.Si||
|||||||||NIP. 19700101 199003 1 001||`;

  test("titles, two rows of headings, column numbers and everything below are no respondents", () => {
    const table = read(ANNEX);
    expectRows(table, [8, 9, 10]);
    expect(table.header.slice(0, 3)).toEqual(["RESP.", "Jenis Kelamin", "U1"]);
    expect(table.leftOut.map(({ row }) => row)).toEqual([
      7, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
    ]);
    expect(table.leftOut[0]).toMatchObject({ reason: "numbers" });
    expect(table.leftOut[1]).toEqual({ row: 12, label: "Jumlah", reason: "summary" });
  });
});

describe("summaries", () => {
  const HEAD = "No|U1|U2|U3\n1|3|4|3\n2|3|3|3\n3|4|4|2";
  test.each([
    "Jumlah|10|11|8",
    "JML|10|11|8",
    "∑|10|11|8",
    "Σ Nilai|10|11|8",
    "Total|10|11|8",
    "Sub Total|10|11|8",
    "Rata - rata|3,33|3,67|2,67",
    "Rata2|3,33|3,67|2,67",
    "Mean|3,33|3,67|2,67",
    "Nilai rata-rata|3,33|3,67|2,67",
    "Nilai Terendah|3|3|2",
    "Nilai Tertinggi|4|4|3",
    "Min|3|3|2",
    "Max|4|4|3",
    "Maksimal|4|4|3",
    "Modus|3|4|3",
    "Mode|3|4|3",
    "Median|3|4|3",
    "Standar Deviasi|0,58|0,58|0,58",
    "NRR|3,33|3,67|2,67",
    "NRR Tertimbang|1,11|1,22|0,89",
    "Nilai indeks|3|3|3",
    "IKM|80,5||",
    "IKM UNIT PELAYANAN|80,5||",
    "SKM setelah dikonversi|80,5||",
    "Mutu Pelayanan|B||",
    "Kinerja|Baik||",
    "Persentase|83%|92%|67%",
    "Keterangan||U1 = persyaratan|",
    "|Jumlah|10|11",
    "*) Jumlah NRR IKM tertimbang|3,22||",
  ])("%s is left out and named", (line) => {
    const table = read(`${HEAD}\n${line}`);
    expectRows(table, [2, 3, 4]);
    expect(leftOut(table)).toEqual(["5 summary"]);
  });

  test.each([
    ["|10|11|8", "sums"],
    ["|3,33|3,67|2,67", "means"],
    ["|1,11|1,22|0,89", "exactly weighted means"],
    ["|0,37|0,41|0,30", "means weighted with 0.111"],
    ["|83,33|91,67|66,67", "means as an index"],
    ["3|10|11|8", "sums behind the number of respondents"],
    ["|9|12|8", "other numbers out of the scale"],
    ["||78,2|", "one figure"],
  ])("%s without a label is left out: %s", (line) => {
    const table = read(`${HEAD}\n${line}`);
    expectRows(table, [2, 3, 4]);
    expect(leftOut(table)).toEqual(["5 figures"]);
  });

  test("a line of grades without a label is left out", () => {
    expect(leftOut(read(`${HEAD}\n|B|A|C`))).toEqual(["5 text"]);
  });

  test("several pages with subtotals and repeated headings", () => {
    const table = read(`${HEAD}\nJumlah|10|11|8\n\nNo|U1|U2|U3\n4|3|3|3\n5|4|4|4\nTotal|17|18|15`);
    expectRows(table, [2, 3, 4, 8, 9]);
    expect(leftOut(table)).toEqual(["5 summary", "7 heading", "10 summary"]);
  });

  test("names of elements under their codes belong to the heading", () => {
    const table = read("No|U1|U2|U3\n|Persyaratan|Prosedur|Waktu\n1|3|4|3\n2|3|3|3");
    expectRows(table, [3, 4]);
    expect(leftOut(table)).toEqual(["2 heading"]);
  });

  test("titles of groups between respondents are no respondents", () => {
    const table = read("No|U1|U2\n|Loket 1|\n1|3|4\nLoket 2||\n2|3|3");
    expectRows(table, [3, 5]);
    expect(table.leftOut.map(({ label }) => label)).toEqual(["Loket 1", "Loket 2"]);
  });

  test("column numbers in any writing", () => {
    for (const line of ["(1)|(2)|(3)|(4)", "a|b|c|d", "3|4|5|6", "(a)|(b)|(c)|(d)"]) {
      const table = read(`No|U1|U2|U3\n${line}\n1|3|4|3`);
      expectRows(table, [3]);
      expect(leftOut(table)).toEqual(["2 numbers"]);
    }
  });
});

describe("a respondent stays one", () => {
  test.each([
    ["a comment that begins like a label", "No|U1|U2|Saran\n1|3|4|Nilai bagus\n2|3|3|Total puas"],
    ["names that begin like a label", "Nama|U1|U2\nTotalitas|3|4\nSumiati|3|3"],
    ["a name beside a number", "No|Nama|U1|U2\n1|Ani|3|4\n2|Max Indra|3|3"],
    ["no column before the answers", "U1|U2\n3|4\n3|3"],
    ["a numbered row like all others", "No|U1|U2\n1|3|3\n2|3|3"],
    ["merged cells before the answers", "Loket|No|U1|U2\nA|1|3|4\n|2|3|3"],
    ["answers as texts", "No|U1|U2\n'1|'3|'4\n2.|3,0|4.00"],
  ])("%s", (_, text) => {
    expectRows(read(text), [2, 3]);
  });

  test("with a fault he is a problem, never left out", () => {
    const faults = "No|U1|U2|U3\n1|3|4|3\n2|33|4|3\n3||4|3\n4|x|4|3\n5|||\n6|0|0|0\n7|9|9|9";
    const table = read(faults);
    expect(leftOut(table)).toEqual([]);
    expect(new Set(table.problems.map(({ row }) => row))).toEqual(new Set([3, 4, 5, 6, 7, 8]));
  });

  test("after a subtotal too, while his number goes on", () => {
    const table = read("No|U1|U2\n1|3|4\nJumlah|3|4\n2|3|3\n3||3");
    expect(respondents(table)).toEqual([2, 4]);
    expect(table.problems).toEqual([{ row: 5, column: "U1", message: "answers.blank" }]);
  });
});

describe("a row that may be either is asked about", () => {
  const HEAD = "No|Nama|U1|U2\n1|Ani|3|4\n2|Budi|3|3";
  test.each([
    ["a line of scores without a number", `${HEAD}\n||3|4`],
    ["scores without a number under the sums", `${HEAD}\nJumlah||6|7\n||3|4`],
    ["a label beside a number", `${HEAD}\n3|Jumlah|3|4`],
    ["a label and more words", `${HEAD}\nNilai Kota Contoh||3|4`],
    ["columns numbered within the scale", "No|U1|U2|U3\n1|2|3|4\n2|3|3|3\n3|3|3|3"],
  ])("%s", (_, text) => {
    const table = read(text);
    expect(table.asked).toHaveLength(1);
    const { row } = table.asked[0] as { row: number };
    expect(table.asked[0]?.choice).toBeNull();
    expect(respondents(table)).not.toContain(row);
    expect(respondents(read(text, { [row]: "answer" }))).toContain(row);
    const without = read(text, { [row]: "skip" });
    expect(respondents(without)).not.toContain(row);
    expect(leftOut(without)).toContain(`${row} chosen`);
  });

  test("short names in a table of names", () => {
    for (const name of ["Max", "Min", "Ket"]) {
      expect(asked(read(`Nama|U1|U2\nAni|3|4\nBudi|3|3\n${name}|3|3`))).toEqual([4]);
    }
  });

  test("an answer to what was not asked changes nothing", () => {
    const table = read(`${HEAD}\nJumlah||6|7`, { 2: "skip", 4: "answer" });
    expectRows(table, [2, 3]);
  });

  test("more than fifty are a file to repair", () => {
    const lines = Array.from({ length: 51 }, () => "||3|4").join("\n");
    const first = Array.from({ length: 60 }, (_, at) => `${at + 1}|Ani|3|4`).join("\n");
    expect(() => read(`No|Nama|U1|U2\n${first}\n${lines}`)).toThrow("too-many-asked?max=50");
  });
});

describe("at the edges", () => {
  const NAMES = "Nama|U1|U2\nAni|3|4\nBudi|3|3";
  const NUMBERS = "No|Nama|U1|U2\n1|Ani|3|4\n2|Budi|3|3";
  /** What becomes of the last line of a table. */
  const fate = (text: string): string => {
    const table = read(text);
    const last = text.split("\n").length;
    if (asked(table).includes(last)) return "asked";
    const out = table.leftOut.find(({ row }) => row === last);
    if (out !== undefined) return out.reason;
    return table.problems.some(({ row }) => row === last) ? "problem" : "respondent";
  };
  test.each([
    [`${NUMBERS}\n3|Jumlah||3`, "asked"],
    [`${NUMBERS}\n3|Jumlah|16|17`, "summary"],
    [`${NUMBERS}\n|Nilai Kota||3`, "asked"],
    [`${NUMBERS}\n|Nilai Kota|81|82`, "summary"],
    [`${NUMBERS}\n||Total puas|`, "summary"],
    [`${NUMBERS}\n3|Cici|Nilai bagus|3`, "problem"],
    [`${NUMBERS}\n3|Cici|Nilai bagus|`, "summary"],
    [`${NUMBERS}\n||3|`, "problem"],
    [`${NUMBERS}\n||3|9`, "asked"],
    [`${NUMBERS}\nBudi||3|9`, "asked"],
    [`${NUMBERS}\nBudi||8|9`, "figures"],
    [`${NUMBERS}\n2||8|9`, "asked"],
    [`${NUMBERS}\n3|Cici||`, "problem"],
    [`${NUMBERS}\nJumlah||6|7\n2|Persyaratan||`, "text"],
    [`${NUMBERS}\nJumlah||6|7\n||3|9`, "figures"],
    [`${NUMBERS}\nJumlah||6|7\n|Mutu lain|B|A`, "summary"],
    [`${NUMBERS}\nJumlah||6|7\n||3|`, "asked"],
    [`${NUMBERS}\n|Ketua||`, "text"],
    [`${NAMES}\nCici||`, "asked"],
    [`${NAMES}\n||\nKepala Dinas||`, "text"],
    [`${NAMES}\nJumlah|6|7\nKepala Dinas||`, "text"],
    [`${NAMES}\nCici|x|3`, "problem"],
    [`${NAMES}\nMax|3|`, "asked"],
    [`${NAMES}\n|x|y`, "text"],
    ["U1|U2\n3|4\n2|3\n||\n2|3", "asked"],
    ["U1|U2\n3|4\n2|3\n||\n1|3", "respondent"],
    ["U1|U2\n3|4\n2|3\n8|9", "asked"],
    ["U1|U2\n3|4\n2|3\nx|y", "problem"],
    ["U1|U2|Ket\n3|4|\n2|3|\n5|7|Jumlah", "summary"],
    ["U1|U2|Ket\n3|4|\n2|3|\n3|4|Modus", "asked"],
    ["U1|U2|Ket\n3|4|\n2|3|\n3|4|Nilai bagus", "respondent"],
    ["U1|U2\nx|y", "problem"],
    ["U1|U2\n9|8", "problem"],
  ])("%j: the last line is %s", (text, expected) => {
    expect(fate(text)).toBe(expected);
  });

  test("a formula's error is named as one", () => {
    const flaw = { row: 2, column: 1, kind: "error", text: "#N/A" } as const;
    const elsewhere = { ...flaw, row: 1 };
    const cells = [
      ["No", "U1"],
      ["1", "3"],
      ["2", "#N/A"],
      ["3", "4"],
    ];
    const table = readAnswerTable(cells, {
      order: "form",
      extraElement: () => null,
      keys: OFFICIAL_ELEMENTS,
      most: 9,
      flaws: [elsewhere, flaw],
    });
    expect(table.ok && table.value.problems).toEqual([
      { row: 3, column: "U1", message: "table.cell-error?cell=B3&value=%23N%2FA" },
    ]);
  });
});

describe("columns", () => {
  test("an extra element without answers is ignored and named", () => {
    const table = read("No|U1|U2|U10|U11\n1|3|4||2\n2|3|3||3\nJumlah|6|7|0|5");
    expect(table.ignored).toEqual(["U10"]);
    expect(table.elements).toEqual(["persyaratan", "prosedur", "u11"]);
    expectRows(table, [2, 3]);
  });

  test("with a single answer it is none", () => {
    const table = read("No|U1|U10\n1|3|\n2|3|4");
    expect(table.ignored).toEqual([]);
    expect(table.problems).toEqual([{ row: 2, column: "U10", message: "answers.blank" }]);
  });

  test("a title with the name of an element is no heading", () => {
    const table = read("Waktu|Semester I\nBiaya|Gratis\n|\nNo|U1|U2\n1|3|4");
    expectRows(table, [5]);
  });
});
