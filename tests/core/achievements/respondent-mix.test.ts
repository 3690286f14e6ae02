import { expect, test } from "vitest";
import { respondentMix } from "#core/achievements/respondent-mix.ts";
import { sameRows, snapshotOf } from "#tests/support/fixtures/snapshot-fixture.ts";

const group = (n: number) => ({ n, sum: n * 27, sumOfSquares: n * 729 });
const snapshot = (gender: Record<string, number>) => {
  const n = Object.values(gender).reduce((sum, each) => sum + each, 0);
  const tallies = Object.fromEntries(
    Object.entries(gender).map(([key, size]) => [key, group(size)]),
  );
  return snapshotOf({ rows: sameRows(n, 3), groups: { gender: tallies } });
};
const genderOf = (...snapshots: ReturnType<typeof snapshot>[]) =>
  respondentMix(snapshots).find(({ dimension }) => dimension === "gender");

test("groups of several publications are added up", () => {
  expect(genderOf(snapshot({ L: 10, P: 20 }), snapshot({ L: 30 }))).toEqual({
    dimension: "gender",
    groups: [
      { key: "L", n: 40, percent: 66.7 },
      { key: "P", n: 20, percent: 33.3 },
    ],
    hidden: 0,
  });
});

test("what one publication hides stays hidden in the sum", () => {
  // In the second one both groups are hidden: 3 are too few, and would follow from the total.
  expect(genderOf(snapshot({ L: 10, P: 20 }), snapshot({ L: 3, P: 9 }))).toEqual({
    dimension: "gender",
    groups: [],
    hidden: 42,
  });
});

test("a group that is shown in both stands beside those that one hides", () => {
  const mixed = [snapshot({ L: 20, P: 3, x: 4 }), snapshot({ L: 10, P: 10 })];
  expect(genderOf(...mixed)).toEqual({
    dimension: "gender",
    groups: [{ key: "L", n: 30, percent: 63.8 }],
    hidden: 17,
  });
});

test("without publications nothing is known", () => {
  expect(respondentMix([])).toEqual([]);
});
