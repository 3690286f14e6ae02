import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import { figureOf } from "#core/satisfaction/figure.ts";
import { DEFAULT_LEGAL_BASIS } from "#core/satisfaction/method.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { minimumSample } from "#lib/statistics/minimum-sample.ts";

const options = { population: null, legalBasis: DEFAULT_LEGAL_BASIS };

/** The rows of a table beside this file, without its source (#) and its heading. */
const table = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .replace(/^#.*\n/gm, "")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));

/** Sums per element of the published table (form order: U8 sarpras, U9 pengaduan). */
const SUMS = [138, 139, 150, 177, 159, 163, 161, 143, 159];

const rows49 = table("skm-raw-49-respondents.csv").map((row) => row.slice(1).map(Number));

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

/** Rounding first, then the closed bands. */
test.each(table("mutu-boundary-vectors.csv"))(
  "%s prints %s and earns %s",
  (exact = "", printed, grade) => {
    const [whole = "", part = ""] = exact.split(".");
    const index = { numerator: BigInt(whole + part), denominator: 10n ** BigInt(part.length) };
    expect(figureOf(index)).toEqual({ ikm: Number(printed), grade });
  },
);

/** N, the printed table, unrounded, rounded half up. */
test.each(table("krejcie-morgan.csv"))(
  "of %s people %s are asked by the printed table",
  (population, _printed, _raw, halfUp) => {
    expect(minimumSample(Number(population))).toBe(Number(halfUp));
  },
);
