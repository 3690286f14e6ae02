import { describe, expect, test } from "vitest";
import { changeBeside } from "#core/development/change-beside.ts";
import { around } from "#core/development/effect.ts";
import { effectOnPeople, measurePeople } from "#core/development/effect-on-people.ts";
import {
  effectOnUnits,
  IKM,
  measureFigure,
  type UnitEffect,
} from "#core/development/effect-on-units.ts";
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

const EIGHT = [
  "persyaratan",
  "prosedur",
  "waktu",
  "biaya",
  "produk",
  "kompetensi",
  "perilaku",
  "sarpras",
];
const GOLDEN = {
  before: { low: 73.07, high: 82.93, level: 0.95 },
  after: { low: 83.87, high: 90.94, level: 0.95 },
  difference: { low: 3.47, high: 15.55, level: 0.95 },
};
const HELD = { startsOn: "2026-02-10", endsOn: "2026-02-11" };
const BEFORE = published("2025-t4", [2, 8, 30, 20]);

const effectsOf = (snapshots: readonly Snapshot[], elements: readonly string[]) => {
  const [effect] = effectOnUnits([snapshots], HELD, elements, []);
  if (effect === undefined) throw new Error("one unit has one effect");
  return effect;
};
const figureOf = ({ figures }: UnitEffect, wanted: string) => {
  const found = figures.find(({ key }) => key === wanted);
  if (found === undefined) throw new Error(`no figure ${wanted}`);
  return found;
};

/**
 * Figures from SciPy 1.17.1 over the 60 and 80 single scores: Wilson's interval with m = p(1 − p)/v and
 * t(n − 1), and Newcombe's method 10 of the difference with Welch's degrees of both score errors.
 */
test("golden: a difference beyond chance", () => {
  const effect = effectsOf([published("2026-t2", [1, 3, 30, 46]), BEFORE], ["perilaku"]);
  expect(figureOf(effect, "perilaku").effect).toMatchObject({
    before: { value: 78.33, n: 60, interval: GOLDEN.before },
    after: { value: 87.81, n: 80, interval: GOLDEN.after },
    difference: 9.48,
    interval: GOLDEN.difference,
    verdict: "higher",
  });
});

test("a difference that may be chance", () => {
  const effect = effectsOf([published("2026-t2", [1, 7, 30, 22]), BEFORE], ["perilaku"]);
  const { difference, verdict, interval } = figureOf(effect, "perilaku").effect;
  expect([difference, verdict]).toEqual([2.09, "alike"]);
  expect(interval?.low).toBeLessThan(0);
});

test("many figures need more than one: all units and elements are judged together", () => {
  const close = published("2026-t2", [1, 4, 30, 35]);
  const [alone] = effectOnUnits([[close, BEFORE]], HELD, [], []);
  const many = effectOnUnits(
    Array.from({ length: 12 }, () => [close, BEFORE]),
    HELD,
    ["waktu", "produk"],
    [],
  );
  expect(alone?.figures[0]?.effect.verdict).toBe("higher");
  expect(many.map(({ figures }) => figures[0]?.effect.verdict)).not.toContain("higher");
  // The interval is of the one difference alone.
  expect(many[0]?.figures[0]?.effect.interval).toEqual(alone?.figures[0]?.effect.interval);
});

test("below thirty answers nothing is said of a change", () => {
  const few = published("2026-t2", [0, 0, 9, 20]);
  expect(figureOf(effectsOf([few, BEFORE], []), IKM).effect).toMatchObject({
    difference: expect.any(Number),
    interval: null,
    verdict: "too-few",
  });
});

test("a change is one of the service: a complete count does not make it certain", () => {
  const counted = (key: "2025-t4" | "2026-t2", counts: readonly number[]) => ({
    ...published(key, counts),
    population: 60,
  });
  const effect = effectsOf(
    [counted("2026-t2", [2, 9, 30, 19]), counted("2025-t4", [2, 8, 30, 20])],
    [],
  );
  expect(figureOf(effect, IKM).effect).toMatchObject({ verdict: "alike", difference: -0.09 });
});

test("what was among the lowest three is said to rise by itself", () => {
  const before = published("2025-t4", [20, 20, 10, 10]);
  const effect = effectsOf([published("2026-t2", [2, 8, 30, 20]), before], ["perilaku"]);
  expect(effect.figures.map(({ key, wasLowest }) => [key, wasLowest])).toEqual([
    [IKM, false],
    ["perilaku", true],
  ]);
});

describe("beside units without the training", () => {
  const others = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      published("2026-t2", [2, 8, 30 - at, 20 + at]),
      BEFORE,
    ]);
  const units = [[published("2026-t2", [0, 0, 10, 70]), BEFORE]];

  test("its change less theirs, from five of them on", () => {
    const [effect] = effectOnUnits(units, HELD, ["perilaku"], others(6));
    const { beside, effect: own } = figureOf(effect as UnitEffect, "perilaku");
    // Means of 60: 0, 1, … 5 scores up by one, each 25/60 points.
    expect(beside).toMatchObject({ units: 6, usual: 1.04, verdict: "higher" });
    expect(beside?.difference).toBeCloseTo(Number(own.difference) - 1.04, 1);
    expect(
      figureOf(effectOnUnits(units, HELD, [], others(4))[0] as UnitEffect, IKM).beside,
    ).toBeNull();
  });

  test("only those with the same two periods, measured alike, count", () => {
    const elsewhere = [[published("2026-t3", [1, 1, 1, 40]), BEFORE], [BEFORE], []];
    const short = snapshotOf({
      rows: rowsOf([0, 5, 5, 30]).map((row) => row.slice(0, 8)),
      elements: EIGHT,
      changes: { period: BEFORE.period },
    });
    const strange = [published("2026-t2", [1, 1, 1, 40]), short];
    const [effect] = effectOnUnits(units, HELD, [], [...others(5), ...elsewhere, strange]);
    expect(figureOf(effect as UnitEffect, IKM).beside?.units).toBe(5);
  });

  /** By NumPy and SciPy: 5.333333, s²/6 + max(s², v) with s² = 1.1666667, v = 1.6875, t(5). */
  test("golden: the difference in differences and its interval", () => {
    const estimate = (share: number, variance: number) => ({
      share,
      variance,
      size: 50,
      degrees: 49,
      n: 50,
    });
    const change = { before: estimate(0.5, 0.0001), after: estimate(0.58, 0.0002) };
    expect(changeBeside(change, [1, 2, -1, 0.5, 0, 1.5])).toEqual({
      units: 6,
      usual: 0.67,
      difference: 5.33,
      interval: { low: 1.81, high: 8.86, level: 0.95 },
      verdict: "higher",
    });
    const lower = { before: change.after, after: change.before };
    expect(changeBeside(lower, [1, 2, -1, 0.5, 0, 1.5])?.verdict).toBe("lower");
    expect(changeBeside(change, [6, 5, 7, 6, 5.5])?.verdict).toBe("alike");
  });
});

/** R: t.test(after, before, paired = TRUE); for the means SciPy's t.interval. */
test("golden: the same people before and after, each with himself", () => {
  const before = new Map(Object.entries({ a: 2, b: 2.5, c: 3, d: 3.5, gone: 1 }));
  const after = new Map(Object.entries({ a: 2.2, b: 2.75, c: 3.2, d: 3.7, came: 4 }));
  expect(effectOnPeople(before, after)).toMatchObject({
    before: { n: 4, value: 2.75 },
    after: { n: 4 },
    difference: 0.21,
    interval: { low: 0.17, high: 0.25 },
    verdict: "higher",
  });
  expect(effectOnPeople(after, before).verdict).toBe("lower");
  const mixed = new Map(Object.entries({ a: 2.9, b: 2, c: 3.2, d: 3.1 }));
  expect(effectOnPeople(before, mixed).verdict).toBe("alike");
});

test("people without any change are alike, and a change that all share is certain", () => {
  const before = new Map(Object.entries({ a: 2, b: 2.5, c: 3 }));
  expect(effectOnPeople(before, before)).toMatchObject({ difference: 0, verdict: "alike" });
  const up = new Map([...before].map(([key, value]) => [key, value + 0.5]));
  expect(effectOnPeople(before, up)).toMatchObject({
    difference: 0.5,
    interval: { low: 0.5, high: 0.5 },
    verdict: "higher",
  });
});

test("fewer than three people say nothing", () => {
  expect(measurePeople([3, 4])).toBeNull();
  expect(measurePeople([1, 1, 4])?.interval).toEqual({ low: 1, high: 4, level: 0.95 });
  const three = new Map(Object.entries({ a: 3, b: 3, c: 2 }));
  expect(effectOnPeople(three, new Map([["a", 4]])).verdict).toBe("no-after");
  expect(effectOnPeople(new Map([["a", 3]]), three).verdict).toBe("no-before");
});

test("what contains the training belongs to neither side", () => {
  const during = published("2026-t1", [1, 1, 1, 30]);
  const after = published("2026-t3", [2, 8, 30, 20]);
  const effect = effectsOf([after, during, BEFORE], []);
  expect(effect.before?.period.key).toBe("2025-t4");
  expect(effect.after?.period.key).toBe("2026-t3");
  expect(around([], HELD)).toEqual({ before: null, after: null });
});

test("missing data are said: none before, none after, none shown, none asked", () => {
  const verdicts = (snapshots: Snapshot[], elements: string[] = []) =>
    effectsOf(snapshots, elements).figures.map(({ key, effect }) => [key, effect.verdict]);
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
  expect(measureFigure(withheld, IKM)).toBeNull();
  expect(measureFigure(withheld, "perilaku")).toBeNull();
});

test("what was measured differently is not compared", () => {
  const eight = snapshotOf({
    rows: [...rowsOf([0, 5, 5, 5])].map((row) => row.slice(0, 8)),
    elements: EIGHT,
  });
  const effect = effectsOf([BEFORE, eight], ["perilaku"]);
  expect(effect.comparable).toBe(false);
  expect(effect.figures.every((figure) => figure.effect.difference === null)).toBe(true);
});

test("no unit took part: nothing is judged", () => {
  expect(effectOnUnits([], HELD, ["perilaku"], [])).toEqual([]);
});

test("the standard error of a mean is s/√n", () => {
  expect(sampleMean([1, 2, 3]).standardError).toBeCloseTo(Math.sqrt(1 / 3), 12);
});
