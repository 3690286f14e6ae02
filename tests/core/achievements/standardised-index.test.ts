import { expect, test } from "vitest";
import { standardisedIndices } from "#core/achievements/standardised-index.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";

type Breakdown = Snapshot["breakdowns"][number];

const breakdown = (
  groups: Record<string, [n: number, ikm: number]>,
  hidden = 0,
  dimension: Breakdown["dimension"] = "gender",
): Breakdown => ({
  dimension,
  hidden,
  groups: Object.entries(groups).map(([key, [n, ikm]]) => ({
    key,
    n,
    ikm,
    grade: "B" as const,
    name: null,
  })),
});
const unit = (slug: string, ...breakdowns: Breakdown[]) => ({ slug, snapshots: [{ breakdowns }] });

test("golden by hand: who answered explains the whole difference", () => {
  // Women give 80 and men 70 everywhere; a asks 90 women of 100, b 10 of 100: 79 and 71, all 75.
  const found = standardisedIndices([
    unit("a", breakdown({ P: [90, 80], L: [10, 70] })),
    unit("b", breakdown({ P: [10, 80], L: [90, 70] })),
  ]);
  expect(found).toEqual([
    { slug: "a", dimension: "gender", differing: 40, raw: 4, standardised: 0 },
    { slug: "b", dimension: "gender", differing: 40, raw: -4, standardised: 0 },
  ]);
});

test("the trait that differs most is told, and only from ten of a hundred on", () => {
  const even = breakdown({ P: [50, 80], L: [50, 80] });
  const ages = (young: number) =>
    breakdown({ "17-25": [young, 70], "26-35": [100 - young, 80] }, 0, "ageBand");
  const found = standardisedIndices([
    unit("young", even, ages(80)),
    unit("old", even, ages(20)),
    unit("even", even, ages(45)),
  ]);
  expect(found.map(({ slug, dimension }) => [slug, dimension])).toEqual([
    ["young", "ageBand"],
    ["old", "ageBand"],
  ]);
});

test("hidden groups, one group alone and no breakdown tell nothing", () => {
  const other = unit("b", breakdown({ P: [10, 80], L: [90, 70] }));
  const told = (first: ReturnType<typeof unit>) =>
    standardisedIndices([first, other]).map(({ slug }) => slug);
  expect(told(unit("a", breakdown({ P: [90, 80], L: [10, 70] }, 20)))).toEqual(["a", "b"]);
  expect(told(unit("a", breakdown({ P: [90, 80], L: [10, 70] }, 26)))).toEqual([]);
  expect(told(unit("a", breakdown({ P: [100, 80] })))).toEqual(["b"]);
  expect(told(unit("a"))).toEqual([]);
  expect(standardisedIndices([])).toEqual([]);
});

test("quarters of a unit count together", () => {
  const quarters = {
    slug: "a",
    snapshots: [
      { breakdowns: [breakdown({ P: [45, 80], L: [5, 70] })] },
      { breakdowns: [breakdown({ P: [45, 80], L: [5, 70] })] },
    ],
  };
  const found = standardisedIndices([quarters, unit("b", breakdown({ P: [10, 80], L: [90, 70] }))]);
  expect(found[0]).toMatchObject({ differing: 40, raw: 4, standardised: 0 });
});
