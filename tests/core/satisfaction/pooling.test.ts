import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import {
  areComparable,
  comparableTrend,
  incomparabilities,
} from "#core/satisfaction/comparability.ts";
import { DEFAULT_LEGAL_BASIS } from "#core/satisfaction/method.ts";
import { poolTallies } from "#core/satisfaction/pool-tallies.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
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
