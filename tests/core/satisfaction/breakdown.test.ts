import fc from "fast-check";
import { expect, test } from "vitest";
import { buildBreakdown, type GroupTallies, steeredShare } from "#core/satisfaction/breakdown.ts";

const group = (n: number, score = 3) => ({
  n,
  sum: n * score * 9,
  sumOfSquares: n * (score * 9) ** 2,
});

test("keeps the order of the list, puts others last, and computes each group's index", () => {
  const tallies = { "": group(6), x: group(7), P: group(5, 4), L: group(8) };
  expect(buildBreakdown("gender", tallies, 9, ["L", "P"])).toEqual({
    dimension: "gender",
    groups: [
      { key: "L", n: 8, ikm: 75, grade: "C" },
      { key: "P", n: 5, ikm: 100, grade: "A" },
      { key: "", n: 6, ikm: 75, grade: "C" },
      { key: "x", n: 7, ikm: 75, grade: "C" },
    ],
    hidden: 0,
  });
});

test("hides a small group and the next one, so that it cannot be found by subtraction", () => {
  const tallies = { L: group(40), P: group(3) };
  expect(buildBreakdown("gender", tallies, 9, ["L", "P"])).toEqual({
    dimension: "gender",
    groups: [],
    hidden: 43,
  });
});

test("a service has an index of its own from ten answers, another group from five", () => {
  const tallies = { a: group(9), b: group(9), c: group(10) };
  expect(buildBreakdown("service", tallies, 9, ["a", "b", "c"])).toMatchObject({
    groups: [{ key: "c", n: 10 }],
    hidden: 18,
  });
  expect(buildBreakdown("channel", tallies, 9, []).groups).toHaveLength(3);
});

test("no breakdown shows a cell below five, nor lets one be worked out from the total", () => {
  const cells = fc.dictionary(
    fc.constantFrom("a", "b", "c", "d", "e", ""),
    fc.integer({ min: 0, max: 30 }),
  );
  fc.assert(
    fc.property(cells, fc.constantFrom("service", "gender"), (sizes, dimension) => {
      const tallies: GroupTallies = Object.fromEntries(
        Object.entries(sizes).map(([key, n]) => [key, group(n)]),
      );
      const { groups, hidden } = buildBreakdown(dimension, tallies, 9, []);
      const total = Object.values(sizes).reduce((sum, n) => sum + n, 0);
      const shown = groups.reduce((sum, { n }) => sum + n, 0);
      const smallest = dimension === "service" ? 10 : 5;
      expect(shown + hidden).toBe(total);
      expect(groups.every(({ n }) => n >= smallest)).toBe(true);
      if (groups.length > 0 && hidden > 0) expect(hidden).toBeGreaterThanOrEqual(smallest);
    }),
  );
});

test.each([
  [
    { "1": group(5), "0": group(7) },
    { n: 12, percent: 41.7, few: null },
  ],
  [
    { "1": group(5), "0": group(7), "": group(5) },
    { n: 12, percent: 41.7, few: null },
  ],
  [
    { "1": group(4), "0": group(7) },
    { n: 11, percent: null, few: "yes" },
  ],
  [
    { "1": group(7), "0": group(1) },
    { n: 8, percent: null, few: "no" },
  ],
  [{ "1": group(1), "0": group(2), "": group(90) }, null],
  [{ "1": group(1), "0": group(7), "": group(4) }, null],
  [{ "0": group(5) }, { n: 5, percent: 0, few: null }],
  [{}, null],
])("share of steered answers %#", (tallies: GroupTallies, expected) => {
  expect(steeredShare(tallies)).toEqual(expected);
});
