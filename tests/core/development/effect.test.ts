import fc from "fast-check";
import { expect, test } from "vitest";
import {
  around,
  effectOf,
  effectOnPeople,
  IKM,
  type Measure,
  measureElement,
  measureIkm,
  measurePeople,
  unitEffect,
} from "#core/development/effect.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";
import { sampleMean } from "#lib/statistics/sample-mean.ts";
import { snapshotOf } from "#tests/support/fixtures/snapshot-fixture.ts";

/** A form for every score of one element; the other eight are always answered with 3. */
const rowsOf = (counts: readonly number[]): number[][] =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, () => [...Array.from({ length: 6 }, () => 3), at + 1, 3, 3]),
  );

const PERIODS = {
  "2025-t4": ["2025-10-01", "2025-12-31"],
  "2026-t1": ["2026-01-01", "2026-03-31"],
  "2026-t2": ["2026-04-01", "2026-06-30"],
  "2026-t3": ["2026-07-01", "2026-09-30"],
} as const;

function published(key: keyof typeof PERIODS, counts: readonly number[]): Snapshot {
  const [startsOn, endsOn] = PERIODS[key];
  const period = { key, kind: "triwulan" as const, year: 2026, number: 1, startsOn, endsOn };
  return snapshotOf({ rows: rowsOf(counts), changes: { period, survey: `unit-${key}` } });
}

const HELD = { startsOn: "2026-02-10", endsOn: "2026-02-11" };
const BEFORE = published("2025-t4", [2, 8, 30, 20]);

/**
 * Golden numbers from SciPy 1.17.1, on the 60 and 80 single scores times 25:
 * `stats.ttest_ind(after, before, equal_var=False).confidence_interval(0.95)` and
 * `stats.t.interval(0.95, n - 1, mean, stats.sem(x))`. Differences are those of the printed figures.
 */
test("golden: a difference beyond chance", () => {
  const after = published("2026-t2", [1, 3, 30, 46]);
  const { figures } = unitEffect([after, BEFORE], HELD, ["perilaku"]);
  expect(figures.find(({ key }) => key === "perilaku")?.effect).toMatchObject({
    before: { value: 78.33, n: 60, interval: { low: 73.36, high: 83.3 } },
    after: { value: 87.81, n: 80, interval: { low: 84.27, high: 91.35 } },
    difference: 9.48,
    interval: { low: 3.43, high: 15.53 },
    verdict: "higher",
  });
});

test("golden: a difference that may be chance", () => {
  const after = published("2026-t2", [1, 7, 30, 22]);
  const effect = effectOf(measureElement(BEFORE, "perilaku"), measureElement(after, "perilaku"));
  expect(effect).toMatchObject({
    difference: 2.09,
    interval: { low: -4.62, high: 8.8 },
    verdict: "alike",
  });
});

test("golden: the same people before and after, by SciPy as above", () => {
  const before = new Map(Object.entries({ a: 2.5, b: 2.75, c: 3, d: 2.6, gone: 1 }));
  const after = new Map(Object.entries({ a: 3.25, b: 3.5, c: 3.4, d: 3.3, came: 4 }));
  expect(effectOnPeople(before, after)).toMatchObject({
    before: { n: 4, interval: { low: 2.37, high: 3.06 } },
    after: { n: 4, interval: { low: 3.19, high: 3.54 } },
    difference: 0.65,
    interval: { low: 0.32, high: 0.98 },
    verdict: "higher",
  });
});

test("figures without any spread differ by exactly what they differ", () => {
  const all = (score: 0 | 1) =>
    measureElement(published("2026-t2", [0, 0, 30 * (1 - score), 30 * score]), "perilaku");
  expect(effectOf(all(0), all(1))).toMatchObject({
    difference: 25,
    interval: { low: 25, high: 25 },
    verdict: "higher",
  });
});

test("fewer than three people say nothing", () => {
  expect(measurePeople([3, 4])).toBeNull();
  const three = new Map(Object.entries({ a: 3, b: 3, c: 2 }));
  expect(effectOnPeople(three, new Map([["a", 4]])).verdict).toBe("no-after");
  expect(effectOnPeople(new Map([["a", 3]]), three).verdict).toBe("no-before");
});

test("what contains the training belongs to neither side", () => {
  const during = published("2026-t1", [1, 1, 1, 30]);
  const after = published("2026-t3", [2, 8, 30, 20]);
  const effect = unitEffect([after, during, BEFORE], HELD, []);
  expect(effect.before?.period.key).toBe("2025-t4");
  expect(effect.after?.period.key).toBe("2026-t3");
  expect(around([], HELD)).toEqual({ before: null, after: null });
});

test("missing data are said: none before, none after, none shown, none asked", () => {
  const verdicts = (snapshots: Snapshot[], elements: string[] = []) =>
    unitEffect(snapshots, HELD, elements).figures.map(({ key, effect }) => [key, effect.verdict]);
  expect(verdicts([])).toEqual([[IKM, "no-before"]]);
  expect(verdicts([BEFORE])).toEqual([[IKM, "no-after"]]);
  expect(verdicts([published("2026-t2", [0, 0, 1, 1])])).toEqual([[IKM, "no-before"]]);
  expect(verdicts([BEFORE], ["biaya", "nowhere"])).toEqual([
    [IKM, "no-after"],
    ["biaya", "no-after"],
    ["nowhere", "no-before"],
  ]);
  const withheld = published("2026-t2", [0, 0, 1, 1]);
  expect(withheld.index).toBeNull();
  expect(measureIkm(withheld)).toBeNull();
  expect(measureElement(withheld, "perilaku")).toBeNull();
});

test("what was measured differently is not compared", () => {
  const eight = snapshotOf({
    rows: [...rowsOf([0, 5, 5, 5])].map((row) => row.slice(0, 8)),
    elements: [
      "persyaratan",
      "prosedur",
      "waktu",
      "biaya",
      "produk",
      "kompetensi",
      "perilaku",
      "sarpras",
    ],
  });
  const effect = unitEffect([BEFORE, eight], HELD, ["perilaku"]);
  expect(effect.comparable).toBe(false);
  expect(effect.figures.every((figure) => figure.effect.difference === null)).toBe(true);
});

const measures = fc
  .record({
    value: fc.integer({ min: 2_500, max: 10_000 }).map((value) => value / 100),
    n: fc.integer({ min: 1, max: 500 }),
    error: fc.option(fc.double({ min: 0, max: 8, noNaN: true })),
  })
  .map(
    ({ value, n, error }): Measure => ({
      value,
      n,
      standardError: n === 1 ? null : error,
      interval: null,
    }),
  );
const REVERSED = { higher: "lower", lower: "higher", alike: "alike" } as const;

test("swapping before and after reverses what is said", () => {
  fc.assert(
    fc.property(measures, measures, (one, other) => {
      const there = effectOf(one, other);
      const back = effectOf(other, one);
      expect(back.difference).toBe(0 - (there.difference ?? 0) + 0);
      expect(back.verdict).toBe(REVERSED[there.verdict as keyof typeof REVERSED]);
      expect(back.interval?.low).toBe(there.interval ? 0 - there.interval.high : undefined);
    }),
  );
});

test("the same data are never different", () => {
  fc.assert(
    fc.property(measures, (one) => {
      expect(effectOf(one, { ...one })).toMatchObject({ difference: 0, verdict: "alike" });
    }),
  );
});

test("different is said exactly where the interval of the difference leaves zero out", () => {
  fc.assert(
    fc.property(measures, measures, (one, other) => {
      const { interval, verdict } = effectOf(one, other);
      if (interval === null) expect(verdict).toBe("alike");
      else if (verdict === "higher") expect(interval.low).toBeGreaterThanOrEqual(0);
      else if (verdict === "lower") expect(interval.high).toBeLessThanOrEqual(0);
      else expect(interval.low <= 0 && interval.high >= 0).toBe(true);
    }),
  );
});

test("the standard error of a mean is s/√n", () => {
  expect(sampleMean([1, 2, 3]).standardError).toBeCloseTo(Math.sqrt(1 / 3), 12);
});
