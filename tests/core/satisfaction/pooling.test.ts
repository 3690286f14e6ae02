import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import {
  areComparable,
  comparableTrend,
  incomparabilities,
} from "#core/satisfaction/comparability.ts";
import { meanOfUnits } from "#core/satisfaction/mean-of-units.ts";
import { DEFAULT_LEGAL_BASIS } from "#core/satisfaction/method.ts";
import { poolTallies } from "#core/satisfaction/pool-tallies.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { canBeToldApart, companionsOf } from "#core/satisfaction/told-apart.ts";
import { formsOf } from "#tests/support/arbitrary-rows.ts";

const options = { population: null, legalBasis: DEFAULT_LEGAL_BASIS };
const report = (rows: number[][], elements = ["a", "b"]) =>
  buildIndexReport(tallyRows(elements, rows), options);

describe("pooling over respondents", () => {
  test("merging tallies is tallying the union", () => {
    fc.assert(
      fc.property(formsOf(), fc.nat(40), ({ elements, rows }, cut) => {
        const parts = [rows.slice(0, cut), rows.slice(cut), []];
        expect(poolTallies(parts.map((part) => tallyRows(elements, part)))).toEqual(
          tallyRows(elements, rows),
        );
      }),
    );
  });

  test("where one part knows no totals, the pool knows none", () => {
    const known = tallyRows(["a"], [[3]]);
    const unknown = { ...known, totals: null };
    expect(poolTallies([known, unknown]).totals).toBeNull();
    expect(poolTallies([unknown, known]).totals).toBeNull();
    expect(poolTallies([unknown, known])).toMatchObject({ n: 2, counts: { a: [0, 0, 2, 0] } });
  });

  test("other elements are refused", () => {
    const nine = tallyRows(["a", "b"], [[3, 3]]);
    expect(() => poolTallies([nine, tallyRows(["a"], [[3]])])).toThrow("different elements");
    expect(() => poolTallies([tallyRows(["a"], [[3]]), nine])).toThrow("different elements");
    expect(() => poolTallies([nine, tallyRows(["a", "c"], [[3, 3]])])).toThrow(RangeError);
    expect(() => poolTallies([nine, tallyRows(["a", "toString"], [[3, 3]])])).toThrow(RangeError);
    expect(() =>
      poolTallies([tallyRows(["a", "toString"], [[3, 3]]), tallyRows(["a", "c"], [[3, 3]])]),
    ).toThrow("different elements");
    expect(() => poolTallies([])).toThrow("nothing to pool");
  });
});

describe("mean of units", () => {
  test("every unit counts the same, from exact sums", () => {
    // 100 and 50 → 75, however many answered
    expect(
      meanOfUnits([
        report([[4, 4]]),
        report([
          [2, 2],
          [2, 2],
          [2, 2],
        ]),
      ]),
    ).toEqual({
      ikm: 75,
      grade: "C",
      units: 2,
    });
    // (83.333… + 83.333… + 100) / 3 = 88.888…
    const third = report([
      [3, 3],
      [3, 4],
      [3, 4],
    ]);
    expect(third.ikm).toBe(83.33);
    expect(meanOfUnits([third, third, report([[4, 4]])])).toMatchObject({ ikm: 88.89, units: 3 });
  });

  test("of nothing is nothing", () => {
    expect(meanOfUnits([])).toBeNull();
  });
});

describe("comparability", () => {
  const now = report([[3, 3]]);

  test("the order of the elements is free, the set is not", () => {
    expect(areComparable(now, report([[4, 4]], ["b", "a"]))).toBe(true);
    expect(incomparabilities(now, report([[4, 4]], ["a", "c"]))).toEqual(["elements"]);
    expect(areComparable(now, report([[4, 4, 4]], ["a", "b", "c"]))).toBe(false);
  });

  test("every other basis is a reason of its own", () => {
    const other = {
      elements: [{ key: "ab" }],
      method: { scale: "1-5", bands: "KepmenPAN 25/2004", pooling: "mean-of-units" as const },
    };
    expect(incomparabilities(now, other)).toEqual(["scale", "bands", "elements", "pooling"]);
    for (const part of ["scale", "bands", "pooling"] as const) {
      const changed = { ...now, method: { ...now.method, [part]: other.method[part] } };
      expect(incomparabilities(now, changed)).toEqual([part]);
      expect(areComparable(now, changed)).toBe(false);
    }
  });

  test("a trend keeps what may stand beside the newest point", () => {
    const old = { ...now, method: { ...now.method, bands: "KepmenPAN 25/2004" } };
    const newest = report([[4, 4]]);
    expect(comparableTrend([old, now, newest])).toEqual([now, newest]);
    expect(comparableTrend([newest, now, old])).toEqual([old]);
    expect(comparableTrend([])).toEqual([]);
  });
});

describe("telling indices apart", () => {
  const estimate = (ikm: number, standardError: number | null, n = 50) => ({
    ikm,
    n,
    standardError,
  });

  test("by the error of the difference, not by overlap of intervals", () => {
    // SE of the difference √2 ≈ 1.414, t(98) ≈ 1.984: 2.81 points are beyond chance although
    // the two intervals (± 2.01) overlap
    expect(canBeToldApart(estimate(80, 1), estimate(82.82, 1))).toBe(true);
    expect(canBeToldApart(estimate(82.82, 1), estimate(80, 1))).toBe(true);
    expect(canBeToldApart(estimate(80, 1), estimate(82.8, 1))).toBe(false);
  });

  test("few answers need a larger difference", () => {
    expect(canBeToldApart(estimate(80, 1, 3), estimate(83, 1, 3))).toBe(false);
    expect(canBeToldApart(estimate(80, 1, 3), estimate(84, 1, 3))).toBe(true);
  });

  test("an unknown spread tells nothing apart, no spread tells any difference", () => {
    expect(canBeToldApart(estimate(30, null, 1), estimate(90, 1))).toBe(false);
    expect(canBeToldApart(estimate(30, 1), estimate(90, null))).toBe(false);
    expect(canBeToldApart(estimate(30, null), estimate(90, 1))).toBe(false);
    expect(canBeToldApart(estimate(80, 0), estimate(80.01, 0))).toBe(true);
    expect(canBeToldApart(estimate(80, 0), estimate(80, 0))).toBe(false);
    expect(canBeToldApart(estimate(80, 0), estimate(80.5, 1))).toBe(false);
  });

  test("companions are those too close to tell", () => {
    const units = [
      { key: "a", ...estimate(80, 1) },
      { key: "b", ...estimate(81, 1) },
      { key: "c", ...estimate(90, 1) },
      { key: "d", ...estimate(83, 1) },
    ];
    expect(companionsOf(units)).toEqual({ a: ["b"], b: ["a", "d"], c: [], d: ["b"] });
  });
});
