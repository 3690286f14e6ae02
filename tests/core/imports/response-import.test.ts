import { describe, expect, test } from "vitest";
import { isSettled, planResponseImport } from "#core/imports/plan-response-import.ts";
import { likelyValue, profileValue } from "#core/imports/profile-values.ts";
import { responseTable } from "#core/imports/response-table.ts";
import type { InstrumentDefinition } from "#core/instruments/instrument.ts";
import { AGE_BANDS, EDUCATIONS, GENDERS, OCCUPATIONS } from "#core/responses/profile.ts";
import { STANDARD_INSTRUMENT } from "#db/seed/standard-instrument.ts";

const nine = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];
const scores = ["1", "2", "3", "4", "1", "2", "3", "4", "1"];
const services = [
  { id: "s-ktp", slug: "ktp-el", name: "KTP elektronik" },
  { id: "s-kk", slug: "kk", name: "Kartu Keluarga" },
];
const plan = (
  cells: string[][],
  definition: InstrumentDefinition = STANDARD_INSTRUMENT,
  order: "form" | "regulation" | "names" = "form",
) => planResponseImport({ cells, flaws: [] }, { order, definition, population: null, services });

describe("profile values", () => {
  test("every key of every list means itself, with and without signs", () => {
    for (const key of GENDERS) expect(profileValue("gender", key.toLowerCase())).toBe(key);
    for (const key of EDUCATIONS) expect(profileValue("education", ` ${key} `)).toBe(key);
    for (const key of OCCUPATIONS) {
      expect(profileValue("occupation", key.replaceAll("-", " "))).toBe(key);
    }
    for (const key of AGE_BANDS) expect(profileValue("ageBand", key)).toBe(key);
  });

  test.each([
    ["gender", "Laki-laki", "L"],
    ["gender", "PEREMPUAN", "P"],
    ["education", "S-1", "s1"],
    ["education", "D III", "d3"],
    ["education", "SMA/SMK", "sma"],
    ["education", "SD ke bawah", "sd"],
    ["occupation", "Petani/Nelayan", "petani-nelayan"],
    ["occupation", "Nelayan", "petani-nelayan"],
    ["occupation", "IRT", "ibu-rumah-tangga"],
    ["occupation", "Lain-lain", "lainnya"],
    ["ageBand", "17", "17-25"],
    ["ageBand", "25", "17-25"],
    ["ageBand", "26", "26-35"],
    ["ageBand", "42 tahun", "36-45"],
    ["ageBand", "65.0", "56-65"],
    ["ageBand", "66", "66+"],
    ["ageBand", "120", "66+"],
    ["ageBand", "26 – 35 th", "26-35"],
    ["ageBand", "> 65", "66+"],
    ["ageBand", "66 +", "66+"],
    ["ageBand", "≥66 tahun", "66+"],
    ["gender", " ", null],
    ["gender", "-", null],
    ["ageBand", "", null],
    ["gender", "X", undefined],
    ["education", "TK", undefined],
    ["occupation", "Astronot", undefined],
    ["ageBand", "16", undefined],
    ["ageBand", "121", undefined],
    ["ageBand", "20-30", undefined],
    ["ageBand", "dewasa", undefined],
    ["ageBand", "142 tahunan", undefined],
  ] as const)("%s %j means %j", (field, cell, expected) => {
    expect(profileValue(field, cell)).toBe(expected);
  });
});

describe("words of the field", () => {
  test.each([
    ["gender", "Pria", "L"],
    ["gender", "Lk", "L"],
    ["gender", "Pr.", "P"],
    ["gender", "Laki-laki (L)", "L"],
    ["education", "SLTA", "sma"],
    ["education", "S1/D4", "s1"],
    ["education", "SMA/SLTA/SMK", "sma"],
    ["occupation", "Ibu RT", "ibu-rumah-tangga"],
    ["occupation", "ASN/PNS", "pns"],
    ["ageBand", "26 s.d. 35", "26-35"],
    ["ageBand", "26 s/d 35 Tahun", "26-35"],
    ["ageBand", "17 - 25 thn", "17-25"],
    ["ageBand", "di atas 65 tahun", "66+"],
    ["ageBand", "66 tahun ke atas", "66+"],
    ["ageBand", "30-35", "26-35"],
  ] as const)("%s %j is %s", (field, cell, expected) => {
    expect(profileValue(field, cell)).toBe(expected);
  });

  test.each([
    ["occupation", "TNI/POLRI", "tni"],
    ["occupation", "PNS/TNI/POLRI", "pns"],
    ["occupation", "Buruh", "swasta"],
    ["occupation", "Buruh tani", "petani-nelayan"],
    ["occupation", "Honorer", "lainnya"],
    ["occupation", "Guru", "pns"],
    ["occupation", "belum ada", "tidak-bekerja"],
    ["education", "D1/D2/D3", "d3"],
    ["education", "Paket C", "sma"],
    ["gender", "cowok", "L"],
    ["gender", "?", null],
    ["ageBand", "30-39", "26-35"],
    ["ageBand", "> 50 th", "56-65"],
    ["ageBand", "< 30", "17-25"],
    ["ageBand", "s.d. 40", "26-35"],
    ["ageBand", "40 ke bawah", "26-35"],
    ["ageBand", "≥ 60", "66+"],
    ["ageBand", "60+", "66+"],
    ["ageBand", "39-30", null],
    ["ageBand", "dewasa", null],
  ] as const)("%s %j is asked, proposing %s", (field, cell, likely) => {
    expect(profileValue(field, cell)).toBeUndefined();
    expect(likelyValue(field, cell)).toBe(likely);
  });
});

describe("response import", () => {
  test("reads answers, profile and service; what is not told stays unknown", () => {
    const result = plan([
      ["No", ...nine, "Jenis  Kelamin", "Umur", "Layanan", "Nama"],
      ["1", ...scores, "P", "30", "kartu keluarga", "Ani"],
      ["2", ...scores, "", "", "ktp-el", "Budi"],
      ["3", ...scores, "L", "-", "-", "Cici"],
      ["Jumlah", ...scores],
    ]);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const unknown = { gender: null, ageBand: null, education: null, occupation: null };
    expect(result.value.responses).toEqual([
      {
        row: 2,
        answers: {
          persyaratan: 1,
          prosedur: 2,
          waktu: 3,
          biaya: 4,
          produk: 1,
          kompetensi: 2,
          perilaku: 3,
          sarpras: 4,
          pengaduan: 1,
        },
        profile: { ...unknown, gender: "P", ageBand: "26-35" },
        serviceId: "s-kk",
      },
      expect.objectContaining({ row: 3, profile: unknown, serviceId: "s-ktp" }),
      expect.objectContaining({ profile: { ...unknown, gender: "L" }, serviceId: null }),
    ]);
    expect(result.value).toMatchObject({
      problems: [],
      leftOut: [{ row: 5, label: "Jumlah", reason: "summary" }],
      profileColumns: ["gender", "ageBand", "service"],
      report: { n: 3, population: null, method: { legalBasis: STANDARD_INSTRUMENT.legalBasis } },
    });
  });

  test("lists what is in no list, with the other problems, by row", () => {
    const result = plan([
      [...nine, "JK", "Pekerjaan", "Jenis layanan"],
      [...scores, "X", "astronot", "lain"],
      ["9", ...scores.slice(1), "L", "", ""],
      [...scores, "P", "PNS", "KK"],
      [...scores],
    ]);
    expect(result.ok && result.value.problems).toEqual([
      { row: 3, column: "U1", message: "answers.not-a-score?value=9" },
    ]);
    expect(result.ok && result.value.words.map(({ name, likely }) => [name, likely])).toEqual([
      ["words.gender.x", null],
      ["words.occupation.astronot", "lainnya"],
      ["words.service.lain", null],
    ]);
    expect(result.ok && isSettled(result.value)).toBe(false);
  });

  const told = (wordChoices: Record<string, Record<string, string>>, more: string[][] = []) => {
    const rows = [[...scores, "X", "Buruh > 5", "Loket 2"], ...more];
    const head = [...nine, "JK", "Pekerjaan", "Layanan"];
    const result = planResponseImport(
      { cells: [head, ...rows], flaws: [] },
      {
        order: "form",
        definition: STANDARD_INSTRUMENT,
        population: null,
        services,
        wordChoices,
      },
    );
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    return result.value;
  };

  test("what somebody said a word means is taken, and only what stands in the list", () => {
    const name = "buruh_20__3e__20_5";
    const settled = told({
      gender: { x: "-" },
      occupation: { [name]: "swasta" },
      service: { loket_20_2: "kk" },
    });
    expect(isSettled(settled)).toBe(true);
    expect(settled.responses[0]).toMatchObject({
      profile: { gender: null, occupation: "swasta" },
      serviceId: "s-kk",
    });
    const wrong = told({ gender: { x: "swasta" }, occupation: {}, service: { loket_20_2: "ktp" } });
    expect(wrong.words.map(({ choice }) => choice)).toEqual([null, null, null]);
  });

  test("the same word is asked once, and more than sixty words are wrong rows", () => {
    const again = told({}, [[...scores, " x ", "BURUH  > 5", "-"]]);
    expect(again.words.map(({ count }) => count)).toEqual([2, 2, 1]);
    const many = told(
      {},
      Array.from({ length: 70 }, (_, at) => [...scores, "L", `kerja ${at}`, "-"]),
    );
    expect(many.words).toHaveLength(60);
    expect(many.problems[0]).toMatchObject({
      column: "Pekerjaan",
      message: "answers.unknown-value?value=kerja+57",
    });
  });

  test("has no report without a good row", () => {
    const result = plan([nine, scores.map(() => "0")]);
    expect(result.ok && [result.value.report, result.value.responses]).toEqual([null, []]);
  });

  test("wants exactly the elements of the questionnaire", () => {
    expect(plan([nine.slice(0, 8), scores])).toEqual({
      ok: false,
      errors: { table: "csv.missing-column?names=pengaduan" },
    });
    expect(plan([[...nine, "U10"], scores]).ok).toBe(true);
    expect(
      plan([
        [...nine, "U10"],
        [...scores, "4"],
      ]),
    ).toEqual({
      ok: false,
      errors: { table: "answers.unknown-element?name=U10" },
    });
    const eight = { ...STANDARD_INSTRUMENT, elements: STANDARD_INSTRUMENT.elements.slice(0, 8) };
    expect(plan([nine, scores], eight)).toEqual({
      ok: false,
      errors: { table: "answers.unknown-element?name=pengaduan" },
    });
    expect(plan([["a"]])).toEqual({ ok: false, errors: { table: "answers.no-header" } });
  });

  test("takes the extra elements of a questionnaire by code or key", () => {
    const first = STANDARD_INSTRUMENT.elements[0];
    if (first === undefined) throw new Error("no element");
    const ten = {
      ...STANDARD_INSTRUMENT,
      elements: [...STANDARD_INSTRUMENT.elements, { ...first, key: "keamanan" }],
    };
    for (const name of ["U10", "Keamanan"]) {
      const result = plan(
        [
          [...nine, name],
          [...scores, "4"],
        ],
        ten,
        "regulation",
      );
      expect(result.ok && result.value.responses[0]?.answers).toMatchObject({
        keamanan: 4,
        pengaduan: 4,
        sarpras: 1,
      });
    }
  });

  test("what would be stored reads back as the same", () => {
    const result = plan([
      ["No", ...nine, "JK", "Umur", "Pendidikan", "Pekerjaan", "Layanan", "Nama"],
      ["7", ...scores, "P", "70", "D III", "IRT", "kartu keluarga", "Ani"],
      ["8", ...scores, "", "", "", "", "", "Budi"],
    ]);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const keys = STANDARD_INSTRUMENT.elements.map(({ key }) => key);
    const { columns, rows } = responseTable(result.value, keys, services);
    expect(rows[0]?.slice(9)).toEqual(["P", "66+", "d3", "ibu-rumah-tangga", "kk"]);
    const again = plan([columns, ...rows.map((row) => row.map((cell) => String(cell ?? "")))]);
    expect(again.ok && again.value.responses).toEqual(result.value.responses);
  });
});

test("a row that may be a respondent or not keeps a file from being settled until somebody says", () => {
  const cells = [
    ["No", ...nine],
    ["1", ...scores],
    ["Jumlah", ...scores.map(() => "40")],
  ];
  const again = [...cells, ["1", ...scores]];
  const settled = (choices: ReadonlyMap<number, "answer" | "skip">) => {
    const rules = { order: "form", definition: STANDARD_INSTRUMENT, population: null } as const;
    const result = planResponseImport({ cells: again, flaws: [] }, { ...rules, services, choices });
    return result.ok && isSettled(result.value);
  };
  expect(settled(new Map())).toBe(false);
  expect(settled(new Map([[4, "skip"]]))).toBe(true);
});
