import fc from "fast-check";
import { expect, test } from "vitest";
import { PREDICATES } from "#core/cycles/predicate.ts";
import {
  isOnPersonShortlist,
  type UnitEvidence,
  unitShortlist,
} from "#core/development/reward-shortlist.ts";
import { sameRows, snapshotOf } from "#tests/support/fixtures/snapshot-fixture.ts";

const RULE = { minimumN: 30, places: 3 };

/** So many forms with 4 everywhere and so many with 3. */
const snapshot = (fours: number, threes: number) =>
  snapshotOf({ rows: [...sameRows(fours, 4), ...sameRows(threes, 3)] });

const unit = (key: string, ...snapshots: UnitEvidence["snapshots"]): UnitEvidence => ({
  key,
  name: key.toUpperCase(),
  surveys: snapshots.length,
  snapshots,
});
const keys = (units: readonly { key: string }[]) => units.map(({ key }) => key);

test("units that cannot be told apart are one group, and the next group follows", () => {
  const { groups, beyond } = unitShortlist(
    [unit("c", snapshot(20, 80)), unit("a", snapshot(90, 10)), unit("b", snapshot(88, 12))],
    RULE,
  );
  expect(groups.map(({ units }) => keys(units))).toEqual([["a", "b"], ["c"]]);
  expect(beyond).toEqual([]);
});

test("a tie at the last place comes in whole: places overflow, the rest stays beyond", () => {
  const tied = ["p", "q", "r", "s"].map((key) => unit(key, snapshot(50, 50)));
  const result = unitShortlist(
    [...tied, unit("best", snapshot(100, 0)), unit("low", snapshot(10, 90))],
    { ...RULE, places: 2 },
  );
  expect(result.groups.map(({ units }) => keys(units))).toEqual([["best"], ["p", "q", "r", "s"]]);
  expect(keys(result.beyond)).toEqual(["low"]);
});

test("units of one name keep apart by their address", () => {
  const namesakes = ["y", "x"].map((key) => ({ ...unit(key, snapshot(40, 0)), name: "Puskesmas" }));
  expect(unitShortlist(namesakes, RULE).groups.map(({ units }) => keys(units))).toEqual([
    ["x", "y"],
  ]);
});

test("who is not on the list is told why", () => {
  const withheld = snapshot(3, 1);
  const forty = snapshot(40, 0);
  const method = forty.index && { ...forty.index.method, scale: "1-5" };
  const strange = { ...forty, index: forty.index && method && { ...forty.index, method } };
  const other = (key: string) => snapshotOf({ rows: sameRows(40, 4, 1), elements: [key] });
  const { left, groups } = unitShortlist(
    [
      { ...unit("never"), surveys: 0 },
      { ...unit("waiting", snapshot(40, 0)), surveys: 2 },
      unit("hidden", withheld),
      unit("mixed", snapshot(40, 0), strange),
      unit("apart", other("waktu"), other("biaya")),
      unit("few", snapshot(29, 0)),
      unit("low", snapshotOf({ rows: sameRows(40, 2) })),
    ],
    RULE,
  );
  expect(groups).toEqual([]);
  expect(left.map(({ key, shortfall }) => [key, shortfall])).toEqual([
    ["never", "no-survey"],
    ["waiting", "not-published"],
    ["hidden", "withheld"],
    ["mixed", "mixed"],
    ["apart", "mixed"],
    ["few", "too-few"],
    ["low", "grade"],
  ]);
});

test("a year is pooled over its quarters, without counting the people served twice", () => {
  const quarters = [snapshot(10, 10), snapshot(20, 0)].map((each) => ({
    ...each,
    population: 500,
  }));
  const { groups } = unitShortlist([unit("a", ...quarters)], RULE);
  expect(groups[0]?.units[0]).toMatchObject({ n: 40, ikm: 93.75, grade: "A" });
});

const units = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 3 }),
    fours: fc.integer({ min: 0, max: 60 }),
    threes: fc.integer({ min: 0, max: 60 }),
  }),
  { selector: ({ key }) => key, maxLength: 8 },
);

test("the order in which units are given decides nothing, and every unit stands somewhere once", () => {
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 4 }), (given, places) => {
      const evidence = given
        .filter(({ fours, threes }) => fours + threes > 0)
        .map(({ key, fours, threes }) => unit(key, snapshot(fours, threes)));
      const rule = { minimumN: 30, places };
      const result = unitShortlist(evidence, rule);
      expect(unitShortlist(evidence.toReversed(), rule).groups).toEqual(result.groups);
      const all = [
        ...result.groups.flatMap(({ units }) => units),
        ...result.beyond,
        ...result.left,
      ];
      expect(keys(all).toSorted()).toEqual(keys(evidence).toSorted());
      const chosen = result.groups.flatMap(({ units }) => units);
      if (result.beyond.length > 0) expect(chosen.length).toBeGreaterThanOrEqual(places);
      // Exact ties never end on different sides.
      for (const { ikm } of result.beyond) {
        expect(chosen.some((each) => each.ikm === ikm)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test("persons: the signed predicate alone, without a running objection", () => {
  const signedAt = new Date(0);
  const on = PREDICATES.filter((predicate) =>
    isOnPersonShortlist({ predicate, signedAt, objectionRunning: false }),
  );
  expect(on).toEqual(["very-good"]);
  const person = { predicate: "very-good", signedAt, objectionRunning: true } as const;
  expect(isOnPersonShortlist(person)).toBe(false);
  expect(isOnPersonShortlist({ ...person, objectionRunning: false, signedAt: null })).toBe(false);
});
