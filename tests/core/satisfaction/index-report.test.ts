import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import { groupFigure } from "#core/satisfaction/group-figure.ts";
import { indexInterval } from "#core/satisfaction/interval.ts";
import { DEFAULT_LEGAL_BASIS } from "#core/satisfaction/method.ts";
import { answersIn, sumOfScores } from "#core/satisfaction/sum-of-scores.ts";
import type { Tally } from "#core/satisfaction/tally.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { formsOf } from "#tests/support/arbitrary-rows.ts";

const options = { population: null, legalBasis: DEFAULT_LEGAL_BASIS };
const reportOf = (rows: number[][], population: number | null = null) =>
  buildIndexReport(
    tallyRows(
      (rows[0] ?? []).map((_, at) => `unsur-${at + 1}`),
      rows,
    ),
    { ...options, population },
  );
const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

describe("index report", () => {
  test("all fours are 100 exactly, and 99.90 or 99.00 in a spreadsheet", () => {
    const report = reportOf(repeat(40, repeat(9, 4)));
    expect(report).toMatchObject({ n: 40, ikm: 100, grade: "A", smallSample: false });
    expect(report.comparison).toEqual({
      "0.111": { ikm: 99.9, grade: "A" },
      "0.11": { ikm: 99, grade: "A" },
    });
    // SciPy: p = 1, m = 40, t(39): 93.0406669…
    expect(report.interval).toEqual({ low: 93.04, high: 100, level: 0.95 });
    expect(report.lowest).toHaveLength(9);
  });

  test("weights for other numbers of elements are cut, not rounded", () => {
    // x = 11: 0.090 and 0.09 of 44 · 25; x = 7: 0.142 and 0.14 of 28 · 25; x = 1: 1
    expect(reportOf([repeat(11, 4)]).comparison).toEqual({
      "0.111": { ikm: 99, grade: "A" },
      "0.11": { ikm: 99, grade: "A" },
    });
    expect(reportOf([repeat(7, 4)]).comparison).toEqual({
      "0.111": { ikm: 99.4, grade: "A" },
      "0.11": { ikm: 98, grade: "A" },
    });
    expect(reportOf([[4]]).comparison["0.11"].ikm).toBe(100);
  });

  test("takes an element from its integer sum, not from its rounded NRR", () => {
    // Σ 661 of 220: NRR 3.004545… prints 3.0045; 25 × that would be 75.1125, the index is 75.1136…
    const tally: Tally = { n: 220, counts: { waktu: [0, 0, 219, 1] }, totals: null };
    const report = buildIndexReport(tally, options);
    expect(report.elements[0]).toMatchObject({ sum: 661, nrr: 3.0045, index: 75.11, grade: "C" });
  });

  test("a half goes up: 65.625 prints 65.63", () => {
    // Two elements, four forms: Σ 21 → 25 · 21 / 8 = 65.625 → 65.63
    const tally: Tally = {
      n: 4,
      counts: { a: [0, 2, 1, 1], b: [0, 2, 2, 0] },
      totals: null,
    };
    expect(buildIndexReport(tally, options)).toMatchObject({ ikm: 65.63, grade: "C" });
  });

  test("names the sample's status against the population", () => {
    const rows = repeat(80, [3, 4]);
    expect(reportOf(rows, 100)).toMatchObject({ minimumSample: 80, sampleStatus: "met" });
    expect(reportOf(rows, 101)).toMatchObject({ minimumSample: 80, sampleStatus: "met" });
    expect(reportOf(rows, 110)).toMatchObject({ minimumSample: 86, sampleStatus: "not-met" });
    expect(reportOf(rows)).toMatchObject({
      population: null,
      minimumSample: null,
      sampleStatus: null,
    });
  });

  test("one form is a small sample without an interval, 30 are none", () => {
    expect(reportOf([[4, 4]])).toMatchObject({
      ikm: 100,
      interval: null,
      standardError: null,
      smallSample: true,
    });
    expect(reportOf(repeat(29, [3])).smallSample).toBe(true);
    expect(reportOf(repeat(30, [3])).smallSample).toBe(false);
  });

  test("counts alone give no interval", () => {
    const tally: Tally = { n: 3, counts: { a: [1, 1, 1, 0] }, totals: null };
    expect(buildIndexReport(tally, options)).toMatchObject({
      ikm: 50,
      interval: null,
      standardError: null,
    });
  });

  test("golden: Wilson with effective sample and t, by SciPy 1.17.1", () => {
    // Totals 2, 4, 6, 8 over two elements: SE = 16.137431, p = 0.5, m = p(1 − p)/(SE/75)², t(3)
    const rows = [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ];
    expect(reportOf(rows)).toMatchObject({
      ikm: 62.5,
      standardError: 16.137431,
      degrees: 3,
      interval: { low: 32.21, high: 92.79, level: 0.95 },
    });
    // N = 5: (5 − 4)/5 of the variance
    expect(reportOf(rows, 5)).toMatchObject({
      standardError: 7.216878,
      interval: { low: 42.91, high: 82.09, level: 0.95 },
    });
  });

  test("a complete count has no interval, and more answers than people none either", () => {
    expect(reportOf([[3], [4]], 2)).toMatchObject({ interval: null, standardError: 0 });
    expect(reportOf([[3], [4]], 1)).toMatchObject({ interval: null, standardError: null });
  });

  test("days that resemble each other widen the range, and are named", () => {
    const scores = [1, 2, 3, 4, 1, 2, 3, 4];
    const rows = scores.flatMap((score) => repeat(5, [score, score]));
    // Eight days of five equal forms: Σ T² = 25 · Σ t², Σ n·T = 5 · Σ T, Σ n² = 8 · 25.
    const total = 5 * 2 * 20;
    const days = { days: 8, sumOfSquares: 25 * 4 * 60, products: 5 * total, squares: 200 };
    const tally = tallyRows(["a", "b"], rows);
    const plain = buildIndexReport(tally, options);
    const found = buildIndexReport(tally, { ...options, days });
    // Within days nothing differs: 8/7 · Σ(T − 25)²/40² over s²/40 with Σ(T − 25)² = 1000.
    expect(found).toMatchObject({ deff: 5.57, degrees: 7, days });
    expect(plain).toMatchObject({ deff: null, degrees: 39, days: null });
    expect(Number(found.standardError) / Number(plain.standardError)).toBeCloseTo(
      Math.sqrt(39 / 7),
      5,
    );
  });

  test("five forms of fours are no certainty", () => {
    // SciPy: p = 1, m = 5 and 5/(45/50), t(4): 54.5075 and 56.4129
    expect(reportOf(repeat(5, [4, 4])).interval).toEqual({ low: 54.51, high: 100, level: 0.95 });
    expect(reportOf(repeat(5, [4, 4]), 50).interval?.low).toBe(56.41);
  });

  test("the printed index stands within its interval, however it was rounded", () => {
    // 25 · 25 / 8 = 78.125 prints 78.13
    const barely = { share: (78.125 - 25) / 75, variance: 1e-14, size: 1e9, degrees: 1e9 };
    expect(indexInterval(barely, 78.13)).toMatchObject({ high: 78.13 });
    expect(indexInterval(barely, 78.12)).toMatchObject({ low: 78.12 });
  });

  test("the lowest three name every tie at the third place", () => {
    const report = reportOf([
      [4, 2, 3, 1, 3, 4],
      [4, 2, 3, 1, 3, 4],
    ]);
    expect(report.lowest).toEqual(["unsur-4", "unsur-2", "unsur-3", "unsur-5"]);
    expect(reportOf([[4, 1]]).lowest).toEqual(["unsur-2", "unsur-1"]);
  });

  test("without biaya only where biaya is one of several", () => {
    const withBiaya = tallyRows(["waktu", "biaya"], [[2, 4]]);
    expect(buildIndexReport(withBiaya, options).withoutBiaya).toEqual({ ikm: 50, grade: "D" });
    const alone = tallyRows(["biaya"], [[4]]);
    expect(buildIndexReport(alone, options).withoutBiaya).toBeNull();
    expect(buildIndexReport(tallyRows(["waktu"], [[4]]), options).withoutBiaya).toBeNull();
  });

  test("prints what it was computed with", () => {
    const { method } = buildIndexReport(tallyRows(["waktu"], [[4]]), {
      population: null,
      legalBasis: "Perwako 12/2025",
    });
    expect(method).toEqual({
      version: "tanggap-ikm/2",
      legalBasis: "Perwako 12/2025",
      scale: "1-4 to 25-100",
      bands: "PermenPANRB 14/2017: A 88.31, B 76.61, C 65.00, D 25.00",
      pooling: "respondents",
      weights: "1/x",
      rounding: "once, half up, 2 decimals (NRR 4 decimals)",
      interval:
        "Wilson with effective sample and Student t, 95 %, finite population correction (N - n)/N, design effect of days",
      sample: "Krejcie-Morgan 1970: X2 = 3.841, P = 0.5, d = 0.05, half up",
    });
    expect(DEFAULT_LEGAL_BASIS).toBe("PermenPANRB 14/2017");
  });

  test("holds for ten million forms of thirty elements", () => {
    const n = 10_000_000;
    const counts = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`u${at}`, [0, 0, 1, n - 1] as const]),
    );
    // One form of all threes among fours: 90 instead of 120
    const totals = { sum: 120 * n - 30, sumOfSquares: 14_400 * (n - 1) + 8_100 };
    const report = buildIndexReport({ n, counts, totals }, options);
    expect(report).toMatchObject({ ikm: 100, grade: "A" });
    expect(report.elements[0]).toMatchObject({ sum: 4 * n - 1, nrr: 4, index: 100 });
    // s² = 900/n (one off by 30), SE = 30/n → × 25/30
    expect(report.standardError).toBeCloseTo(25 / n, 6);
  });
});

describe("properties of the index", () => {
  test("index, elements and interval stay within 25 and 100, the index within its interval", () => {
    fc.assert(
      fc.property(
        formsOf(),
        fc.option(fc.integer({ min: 1, max: 500 })),
        ({ elements, rows }, population) => {
          const report = buildIndexReport(tallyRows(elements, rows), { ...options, population });
          const { low, high } = report.interval ?? { low: report.ikm, high: report.ikm };
          expect(low).toBeGreaterThanOrEqual(25);
          expect(report.ikm).toBeGreaterThanOrEqual(low);
          expect(high).toBeGreaterThanOrEqual(report.ikm);
          expect(high).toBeLessThanOrEqual(100);
          for (const { index } of report.elements) {
            expect(index).toBeGreaterThanOrEqual(25);
            expect(index).toBeLessThanOrEqual(100);
          }
          expect(report.comparison["0.11"].ikm).toBeLessThanOrEqual(report.comparison["0.111"].ikm);
          expect(report.comparison["0.111"].ikm).toBeLessThanOrEqual(report.ikm);
        },
      ),
    );
  });

  test("the order of the forms does not matter", () => {
    fc.assert(
      fc.property(
        formsOf().chain(({ elements, rows }) =>
          fc.record({
            elements: fc.constant(elements),
            rows: fc.constant(rows),
            shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
          }),
        ),
        ({ elements, rows, shuffled }) => {
          expect(tallyRows(elements, shuffled)).toEqual(tallyRows(elements, rows));
        },
      ),
    );
  });

  test("the index is the mean of all scores times 25, and a group's figure that of its forms", () => {
    fc.assert(
      fc.property(formsOf(), ({ elements, rows }) => {
        const tally = tallyRows(elements, rows);
        const report = buildIndexReport(tally, options);
        const scores = rows.flat();
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
        expect(Math.abs(report.ikm - 25 * mean)).toBeLessThanOrEqual(0.005 + 1e-9);
        const group = { n: tally.n, sum: 0, sumOfSquares: 0, ...tally.totals };
        expect(groupFigure(group, elements.length)).toEqual({
          n: report.n,
          ikm: report.ikm,
          grade: report.grade,
        });
      }),
    );
  });
});

test("tallies count every score of every form", () => {
  const tally = tallyRows(
    ["waktu", "biaya"],
    [
      [1, 4],
      [2, 4],
      [3, 4],
    ],
  );
  expect(tally).toEqual({
    n: 3,
    counts: { waktu: [1, 1, 1, 0], biaya: [0, 0, 0, 3] },
    totals: { sum: 18, sumOfSquares: 25 + 36 + 49 },
  });
  expect(sumOfScores([1, 2, 3, 4])).toBe(30);
  expect(answersIn([1, 2, 3, 4])).toBe(10);
});
