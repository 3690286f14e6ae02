import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Part } from "#core/publications/combine-snapshots.ts";
import { bestResults, compareResults, judgeChanges } from "#core/publications/compare-results.ts";
import { estimatePart, estimateParts, sampleOf } from "#core/publications/estimate-part.ts";
import { COST, isFree, sharedElements } from "#core/publications/shared-elements.ts";
import { indexOf, indexStandardError } from "#core/satisfaction/interval.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import {
  type SnapshotOptions,
  sameRows,
  snapshotOf,
} from "#tests/support/fixtures/snapshot-fixture.ts";

function part(options: SnapshotOptions): Part {
  const snapshot = snapshotOf(options);
  if (snapshot.index === null) throw new Error("too few rows");
  return { ...snapshot, index: snapshot.index };
}
const NINE = part({ rows: sameRows(10, 3) }).index.elements.map(({ key }) => key);
const EIGHT = NINE.filter((key) => key !== COST);
/** Forms of nine: eight answers of `score`, and what cost was given. */
const forms = (counts: readonly [score: number, times: number][], cost: number | null) =>
  counts.flatMap(([score, times]) =>
    Array.from({ length: times }, () =>
      NINE.map((key) => (key === COST && cost !== null ? cost : score)),
    ),
  );
const result = (key: string, ...parts: Part[]) => ({ key, parts });
const keysOf = (results: readonly { key: string }[]) => results.map(({ key }) => key);

describe("what is compared", () => {
  test("elements that all asked, in the order of the first; a free service by its constant", () => {
    const paid = part({ rows: forms([[3, 40]], null) });
    const free = part({ rows: forms([[3, 40]], 4) });
    const other = part({ rows: sameRows(10, 3, 2), elements: ["waktu", "tarif"] });
    expect(sharedElements([other.index, paid.index])).toEqual(["waktu"]);
    expect(sharedElements([])).toEqual([]);
    expect([paid, free, other].map(({ index }) => isFree(index))).toEqual([false, true, false]);
    // Golden: the same answers are 75.00 C, and 77.78 B with a constant 4.
    expect(
      [paid, free].map((each) => indexOf(estimatePart(each, NINE, "people")?.share ?? 0)),
    ).toEqual([75, expect.closeTo(77.78, 2)]);
    expect(estimatePart(free, EIGHT, "people")?.share).toBe(
      estimatePart(paid, EIGHT, "people")?.share,
    );
  });

  test("a free service is told apart from a paying one by their eight shared elements", () => {
    const paid = result("paid", part({ rows: forms([[3, 100]], null) }));
    const free = result("free", part({ rows: forms([[3, 100]], 4) }));
    const dear = result(
      "dear",
      part({
        rows: forms(
          [
            [4, 80],
            [3, 20],
          ],
          1,
        ),
      }),
    );
    const { alike, withoutCost } = compareResults([paid, free, dear]);
    expect(withoutCost).toBe(true);
    expect(alike).toEqual({ paid: ["free"], free: ["paid"], dear: [] });
  });

  test("other questionnaires are compared over what both asked", () => {
    const eleven = [...NINE, "keamanan", "kenyamanan"];
    const rows = Array.from({ length: 60 }, () => [...NINE.map(() => 3), 4, 4]);
    const long = result("long", part({ rows, elements: eleven }));
    const { alike } = compareResults([
      long,
      result("nine", part({ rows: forms([[3, 60]], null) })),
    ]);
    expect(alike).toEqual({ long: ["nine"], nine: ["long"] });
    const strange = part({ rows: sameRows(60, 1, 1), elements: ["tarif"], slug: "x" });
    expect(compareResults([long, result("x", strange)])).toMatchObject({ pairs: 0, apart: 0 });
  });

  test("in company too, each pair is compared over what both of them asked", () => {
    const eleven = [...NINE, "keamanan", "kenyamanan"];
    const long = part({ rows: Array(2_000).fill([...NINE.map(() => 3), 4, 4]), elements: eleven });
    const { alike } = compareResults([
      result("long", long),
      result("twin", long),
      result("nine", part({ rows: forms([[3, 2_000]], null) })),
    ]);
    // Over all eleven the twins are higher; beside nine elements only the nine count.
    expect(alike).toEqual({
      long: ["twin", "nine"],
      twin: ["long", "nine"],
      nine: ["long", "twin"],
    });
  });

  test("below thirty answers nobody stands beside it, and the setting decides", () => {
    const few = result("few", part({ rows: forms([[1, 29]], null) }));
    const many = result(
      "many",
      part({
        rows: forms(
          [
            [4, 40],
            [3, 1],
          ],
          null,
        ),
      }),
    );
    expect(compareResults([few, many])).toMatchObject({
      alike: { many: [] },
      tooFew: ["few"],
      pairs: 0,
    });
    expect(compareResults([few, many], 29)).toMatchObject({ tooFew: [], pairs: 1, apart: 1 });
  });
});

describe("precision", () => {
  const rows = [
    ...forms(
      [
        [3, 20],
        [4, 20],
      ],
      2,
    ),
    ...forms([[2, 10]], 3),
  ];
  const paid = part({ rows, population: 200 });

  test("golden: SE = √(Σ n²·SE²)/n over the surveys of a year", () => {
    // 100 answers of SE a and 50 of SE b by hand from the two estimates.
    const surveys = [
      part({
        rows: forms(
          [
            [3, 60],
            [4, 40],
          ],
          null,
        ),
        population: 400,
      }),
      part({
        rows: forms(
          [
            [2, 25],
            [4, 25],
          ],
          null,
        ),
        population: 400,
      }),
    ];
    const [a, b] = surveys.map((each) =>
      Number(indexStandardError(estimatePart(each, NINE, "people"))),
    );
    const both = estimateParts(surveys, NINE, "people");
    expect(indexStandardError(both)).toBeCloseTo(
      Math.hypot(100 * Number(a), 50 * Number(b)) / 150,
      5,
    );
    expect(both?.n).toBe(150);
    expect(Number(both?.variance)).toBeGreaterThan(0);
  });

  test("more answers than people in one of them leave nothing to say", () => {
    const over = part({ rows, population: 49 });
    expect(estimateParts([paid, over], NINE, "people")).toBeNull();
    expect(estimateParts([paid, over], NINE, "service")).not.toBeNull();
  });

  test("without cost: exact for free services and from stored totals, else as wide as it can be", () => {
    const eight = tallyRows(
      EIGHT,
      rows.map((row) => row.filter((_, at) => NINE[at] !== COST)),
    );
    const exact = { ...eight.totals, n: 50 };
    const variance = (50 * Number(exact.sumOfSquares) - Number(exact.sum) ** 2) / (50 * 49);
    expect(sampleOf(paid, EIGHT)).toEqual({ n: 50, sum: exact.sum, variance });
    const free = part({
      rows: rows.map((row) => row.map((score, at) => (NINE[at] === COST ? 4 : score))),
    });
    const { totalsWithoutCost: _stored, ...old } = free.index;
    expect(sampleOf({ ...free, index: old }, EIGHT)).toEqual({ n: 50, sum: exact.sum, variance });
    const { totalsWithoutCost: _none, ...older } = paid.index;
    // Here all eight always move together: the largest variance is the true one.
    expect(sampleOf({ ...paid, index: older }, EIGHT).variance).toBeCloseTo(variance, 9);
  });

  test("over any elements the widest variance is never too small", () => {
    const scores = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(scores, { minLength: 5, maxLength: 30 }), (given) => {
        const whole = part({ rows: given, elements: ["a", "b", "c"] });
        const two = part({ rows: given.map((row) => row.slice(0, 2)), elements: ["a", "b"] });
        const wide = sampleOf(whole, ["a", "b"]);
        const exact = sampleOf(two, ["a", "b"]);
        expect(wide.sum).toBe(exact.sum);
        expect(wide.variance).toBeGreaterThanOrEqual(exact.variance - 1e-9);
      }),
    );
  });

  test("one form, or counts without totals", () => {
    const counts = part({ rows });
    const bare = { ...counts, index: { ...counts.index, totals: null } };
    expect(sampleOf(bare, NINE).sum).toBe(sampleOf(counts, NINE).sum);
    const [row = []] = rows;
    const one = { ...bare, n: 1, index: { ...bare.index, elements: tallied([row]) } };
    expect(sampleOf(one, NINE).variance).toBe(0);
    const single = { ...one, index: { ...one.index, totals: { sum: 30, sumOfSquares: 900 } } };
    expect(sampleOf(single, NINE)).toEqual({ n: 1, sum: 30, variance: 0 });
    expect(estimatePart(one, NINE, "people")).toBeNull();
  });

  const tallied = (given: readonly (readonly number[])[]) =>
    paid.index.elements.map((element, at) => {
      const counts: [number, number, number, number] = [0, 0, 0, 0];
      for (const each of given)
        counts[(each[at] ?? 1) - 1] = (counts[(each[at] ?? 1) - 1] ?? 0) + 1;
      const sum = given.reduce((total, each) => total + (each[at] ?? 0), 0);
      return { ...element, n: given.length, sum, counts };
    });

  test("merging two surveys is counting their union, but for what lies between them", () => {
    const one = part({
      rows: forms(
        [
          [3, 30],
          [4, 30],
        ],
        null,
      ),
    });
    const both = estimateParts([one, one], NINE, "service");
    const union = estimatePart(
      part({
        rows: [
          ...forms(
            [
              [3, 30],
              [4, 30],
            ],
            null,
          ),
          ...forms(
            [
              [3, 30],
              [4, 30],
            ],
            null,
          ),
        ],
      }),
      NINE,
      "service",
    );
    expect(both?.share).toBeCloseTo(Number(union?.share), 12);
    expect(Number(both?.variance) / Number(union?.variance)).toBeCloseTo(119 / 118, 9);
  });
});

describe("the best", () => {
  const of = (key: string, fours: number, threes: number) =>
    result(
      key,
      part({
        rows: forms(
          [
            [4, fours],
            [3, threes],
          ],
          null,
        ),
      }),
    );

  test("all that nobody surpasses, and nobody lower than they before them", () => {
    const large = of("large", 500, 500);
    const small = of("small", 20, 20);
    const best = of("best", 600, 400);
    // The small one may be the best; the large one is as high and surely is not.
    expect(keysOf(bestResults([large, small, best]))).toEqual(["large", "small", "best"]);
    expect(keysOf(bestResults([of("low", 300, 700), best]))).toEqual(["best"]);
    expect(bestResults([])).toEqual([]);
  });

  test("without a shared element nobody is left out; cost does not lift a free service", () => {
    const strange = result("x", part({ rows: sameRows(60, 1, 1), elements: ["tarif"] }));
    expect(keysOf(bestResults([of("a", 30, 30), strange]))).toEqual(["a", "x"]);
    const free = result("free", part({ rows: forms([[3, 60]], 4) }));
    expect(keysOf(bestResults([free, of("paid", 30, 30)]))).toEqual(["paid"]);
  });
});

describe("changes", () => {
  const at = (fours: number, threes: number, cost: number | null = null) =>
    part({
      rows: forms(
        [
          [4, fours],
          [3, threes],
        ],
        cost,
      ),
      population: fours + threes,
    });

  test("complete counts of two times are samples of the service", () => {
    const [change] = judgeChanges([{ before: at(30, 30), after: at(31, 29) }]);
    expect(change).toMatchObject({ verdict: "alike", difference: { points: 0.42 } });
    const [up, down] = judgeChanges([
      { before: at(10, 90), after: at(60, 40) },
      { before: at(60, 40), after: at(10, 90) },
    ]);
    expect([up?.verdict, down?.verdict]).toEqual(["higher", "lower"]);
  });

  test("a service that became free has not become better by it", () => {
    const [change] = judgeChanges([{ before: at(0, 100), after: at(0, 100, 4) }]);
    expect(change).toMatchObject({ verdict: "alike", difference: { points: 0 } });
    const [both] = judgeChanges([{ before: at(0, 100, 4), after: at(0, 100, 4) }]);
    expect(both?.difference?.points).toBe(0);
  });
});
