import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Cell,
  SMALLEST_GROUP,
  SMALLEST_SERVICE,
  shownCells,
} from "#lib/statistics/suppression.ts";

const cells = (sizes: Record<string, number>): Cell[] =>
  Object.entries(sizes).map(([key, n]) => ({ key, n }));
const shown = (sizes: Record<string, number>, smallest = SMALLEST_GROUP) =>
  shownCells(cells(sizes), smallest);

describe("small cells", () => {
  test("all large cells are shown, in the order given", () => {
    expect(shown({ P: 30, L: 5, "": 9 })).toEqual(["P", "L", ""]);
    expect([SMALLEST_GROUP, SMALLEST_SERVICE]).toEqual([5, 10]);
  });

  test("one small cell takes the next smallest with it", () => {
    expect(shown({ sd: 3, smp: 40, sma: 12, s1: 25 })).toEqual(["smp", "s1"]);
  });

  test("two small cells that together reach the threshold need nobody else", () => {
    expect(shown({ sd: 3, smp: 2, sma: 12 })).toEqual(["sma"]);
    expect(shown({ sd: 2, smp: 2, sma: 12, s1: 13 })).toEqual(["s1"]);
    expect(shown({ a: 4, b: 6, c: 30 }, SMALLEST_SERVICE)).toEqual(["c"]);
  });

  test("a breakdown that cannot be made safe is hidden whole", () => {
    expect(shown({ L: 4, P: 90 })).toEqual([]);
    expect(shown({ L: 3 })).toEqual([]);
    expect(shown({})).toEqual([]);
  });

  test("unknown values are a cell, empty values are none", () => {
    expect(shown({ L: 20, P: 30, "": 1 })).toEqual(["P"]);
    expect(shown({ L: 20, P: 30, x: 0 })).toEqual(["L", "P"]);
    expect(shown({ L: 4, P: 30, x: 0 })).toEqual([]);
  });

  test("subtracting everything shown from the total never reveals a small or a single cell", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { maxLength: 12 }),
        fc.constantFrom(SMALLEST_GROUP, SMALLEST_SERVICE),
        (sizes, smallest) => {
          const all = sizes.map((n, at) => ({ key: `k${at}`, n }));
          const visible = new Set(shownCells(all, smallest));
          const out = all.filter(({ key }) => visible.has(key));
          expect(out.every(({ n }) => n >= smallest)).toBe(true);
          fc.pre(out.length > 0);
          const hidden = all.filter(({ key, n }) => n > 0 && !visible.has(key));
          const total = all.reduce((sum, { n }) => sum + n, 0);
          const left = total - out.reduce((sum, { n }) => sum + n, 0);
          expect(left === 0 || (left >= smallest && hidden.length >= 2)).toBe(true);
          // and nothing is hidden for nothing
          if (all.every(({ n }) => n === 0 || n >= smallest)) expect(hidden).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
