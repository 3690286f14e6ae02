import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import { figureOf } from "#core/satisfaction/figure.ts";
import { DEFAULT_LEGAL_BASIS } from "#core/satisfaction/method.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { minimumSample } from "#lib/statistics/minimum-sample.ts";

const SHARED = "../shared/data";
const options = { population: null, legalBasis: DEFAULT_LEGAL_BASIS };

const table = (name: string): string[][] =>
  readFileSync(`${SHARED}/${name}`, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));

/**
 * Sums per element of the published processing table of 49 respondents
 * (shared/data/skm-raw-49-respondents.csv, form order: U8 sarpras, U9 pengaduan).
 */
const SUMS = [138, 139, 150, 177, 159, 163, 161, 143, 159];

/** Forms with exactly these sums: so many fours and threes that each column comes out right. */
function formsWithSums(sums: readonly number[], n: number): number[][] {
  return Array.from({ length: n }, (_, at) => sums.map((sum) => spread(sum, n, at)));
}
const spread = (sum: number, n: number, at: number) =>
  Math.floor((sum * (at + 1)) / n) - Math.floor((sum * at) / n);

const rows49 = existsSync(SHARED)
  ? table("skm-raw-49-respondents.csv").map((row) => row.slice(1).map(Number))
  : formsWithSums(SUMS, 49);

describe("the published table of 49 respondents", () => {
  const report = buildIndexReport(tallyRows(OFFICIAL_ELEMENTS, rows49), options);

  test("has the published sums", () => {
    expect(report.n).toBe(49);
    expect(report.elements.map(({ sum }) => sum)).toEqual(SUMS);
  });

  test("gives 78.74 (B) exactly, 78.66 with 0.111 and 77.95 with 0.11", () => {
    expect(report).toMatchObject({ ikm: 78.74, grade: "B" });
    expect(report.comparison).toEqual({
      "0.111": { ikm: 78.66, grade: "B" },
      "0.11": { ikm: 77.95, grade: "B" },
    });
  });

  test("waktu stands at 76.53, a C; the three lowest start with persyaratan", () => {
    expect(report.elements[2]).toEqual({
      key: "waktu",
      n: 49,
      sum: 150,
      nrr: 3.0612,
      index: 76.53,
      grade: "C",
    });
    expect(report.lowest).toEqual(["persyaratan", "prosedur", "sarpras"]);
  });

  test("without biaya it would be 77.30", () => {
    // 25 · (1389 − 177) / (49 · 8) = 77.2959…
    expect(report.withoutBiaya).toEqual({ ikm: 77.3, grade: "B" });
  });
});

/** shared/data/mutu-boundary-vectors.csv: rounding first, then the closed bands. */
const BOUNDARIES = existsSync(SHARED)
  ? table("mutu-boundary-vectors.csv")
  : [
      ["64.994", "64.99", "D"],
      ["64.995", "65.00", "C"],
      ["76.604", "76.60", "C"],
      ["76.605", "76.61", "B"],
      ["88.304", "88.30", "B"],
      ["88.305", "88.31", "A"],
      ["25", "25.00", "D"],
      ["100", "100.00", "A"],
    ];

test.each(BOUNDARIES)("%s prints %s and earns %s", (exact = "", printed, grade) => {
  const [whole = "", part = ""] = exact.split(".");
  const index = { numerator: BigInt(whole + part), denominator: 10n ** BigInt(part.length) };
  expect(figureOf(index)).toEqual({ ikm: Number(printed), grade });
});

/** shared/data/krejcie-morgan.csv (N, printed table, unrounded, rounded half up): every sixth row. */
const SAMPLES = existsSync(SHARED)
  ? table("krejcie-morgan.csv")
  : [
      ["10", "10", "", "10"],
      ["40", "36", "", "36"],
      ["70", "59", "", "59"],
      ["100", "80", "", "80"],
      ["160", "113", "", "113"],
      ["220", "140", "", "140"],
      ["280", "162", "", "162"],
      ["380", "191", "", "191"],
      ["500", "217", "", "217"],
      ["800", "260", "", "260"],
      ["1200", "291", "", "291"],
      ["1800", "317", "", "317"],
      ["2800", "338", "", "338"],
      ["6000", "361", "", "361"],
      ["20000", "377", "", "377"],
    ];

test.each(SAMPLES)(
  "of %s people %s are asked by the printed table",
  (population, _printed, _raw, halfUp) => {
    expect(minimumSample(Number(population))).toBe(Number(halfUp));
  },
);
