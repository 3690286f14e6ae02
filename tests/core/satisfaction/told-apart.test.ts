import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayTotals } from "#core/satisfaction/day-totals.ts";
import { daysOf, type Estimate, estimateOf, estimateSample } from "#core/satisfaction/estimate.ts";
import { indexInterval, indexStandardError } from "#core/satisfaction/interval.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { differenceOf, judgePairs, perhapsBest } from "#core/satisfaction/told-apart.ts";

const NO_END = { population: null, days: null };
/** An estimate by its printed figures. */
const estimate = (ikm: number, standardError: number, n = 50): Estimate => ({
  n,
  share: (ikm - 25) / 75,
  variance: (standardError / 75) ** 2,
  size: standardError === 0 ? Number.POSITIVE_INFINITY : n,
  degrees: n - 1,
});

describe("an estimate", () => {
  const group = { n: 49, sum: 1389, sumOfSquares: 39_839 };

  test("golden: the 49 forms of 4,000 people, by R and SciPy", () => {
    const found = estimateOf(group, 9, { population: 4_000, days: null });
    expect(indexStandardError(found)).toBe(1.227655);
    expect(indexInterval(found, 78.74)).toEqual({ low: 76.19, high: 81.12, level: 0.95 });
  });

  test("of one answer, or of more answers than people, there is none", () => {
    expect(estimateOf({ n: 1, sum: 9, sumOfSquares: 81 }, 9, NO_END)).toBeNull();
    expect(estimateOf(group, 9, { population: 48, days: null })).toBeNull();
    expect(indexStandardError(null)).toBeNull();
    expect(indexInterval(null, 80)).toBeNull();
  });

  test("days widen it from 1 on, and then count as its degrees of freedom", () => {
    const sample = { n: 40, sum: 1200, variance: 9 };
    const plain = estimateSample(sample, 9, NO_END);
    const wide = estimateSample(sample, 9, { population: null, days: { deff: 2.25, days: 8 } });
    const narrow = estimateSample(sample, 9, { population: null, days: { deff: 0.8, days: 8 } });
    expect(plain).toMatchObject({ degrees: 39, size: 40 });
    expect(wide).toMatchObject({ degrees: 7, size: 40 / 2.25 });
    expect(Number(indexStandardError(wide))).toBeCloseTo(
      1.5 * Number(indexStandardError(plain)),
      5,
    );
    expect(narrow).toEqual(plain);
  });

  test("too few days or answers tell nothing of days", () => {
    const totals = { days: 6, sumOfSquares: 6 * 200 ** 2, products: 6 * 2_000, squares: 600 };
    const sixty = { n: 60, sum: 1200, sumOfSquares: 24_500 };
    expect(daysOf(sixty, totals)).toEqual({ deff: 0, days: 6 });
    expect(daysOf(sixty, { ...totals, days: 4 })).toBeNull();
    expect(daysOf({ ...sixty, n: 29 }, totals)).toBeNull();
    expect(daysOf(sixty, null)).toBeNull();
    expect(daysOf({ n: 60, sum: 1200, sumOfSquares: 24_000 }, totals)).toBeNull();
  });

  test("days that do not add up to the tally are not used", () => {
    const tally = tallyRows(["a"], [[3], [4], [1]]);
    const day = (n: number, sum: number) => ({ n, sum, sumOfSquares: 0 });
    expect(dayTotals({ x: day(2, 7), y: day(1, 1) }, tally)).toEqual({
      days: 2,
      sumOfSquares: 50,
      products: 15,
      squares: 5,
    });
    expect(dayTotals({ x: day(2, 7) }, tally)).toBeNull();
    expect(dayTotals({ x: day(2, 7), y: day(1, 2) }, tally)).toBeNull();
    expect(dayTotals({}, { ...tally, totals: null })).toBeNull();
  });
});

describe("two indices", () => {
  test("golden: near the plain Welch test of R where the scale is far away", () => {
    // t.test by summaries: p = .0220966915, reach 2.8168768201 at 109.1 degrees
    const found = differenceOf(estimate(84.2, 1.1, 45), estimate(80.9, 0.9, 160));
    expect(found.points).toBe(3.3);
    expect(found.chance).toBeCloseTo(0.0221, 2);
    expect(found.interval.low).toBeGreaterThan(0);
    expect(found.interval.high - found.interval.low).toBeCloseTo(2 * 2.8169, 0);
  });

  test("complete counts differ by exactly what they differ", () => {
    const found = differenceOf(estimate(80.01, 0), estimate(80, 0));
    expect(found).toMatchObject({ points: 0.01, interval: { low: 0.01, high: 0.01 }, chance: 0 });
    expect(differenceOf(estimate(80, 0), estimate(80, 0)).chance).toBe(1);
    expect(differenceOf(estimate(80, 0), estimate(80.5, 1)).chance).toBeGreaterThan(0.3);
  });

  test("test and interval say the same", () => {
    const estimates = fc
      .tuple(
        fc.double({ min: 26, max: 99.9, noNaN: true }),
        fc.double({ min: 0.05, max: 5, noNaN: true }),
        fc.integer({ min: 2, max: 900 }),
      )
      .map(([ikm, error, n]) => estimate(ikm, error, n));
    fc.assert(
      fc.property(estimates, estimates, (a, b) => {
        const { interval, chance, points } = differenceOf(a, b);
        fc.pre(Math.min(Math.abs(interval.low), Math.abs(interval.high)) > 0.01);
        expect(interval.low > 0 || interval.high < 0).toBe(chance < 0.05);
        expect(interval.low).toBeLessThanOrEqual(points);
        expect(interval.high).toBeGreaterThanOrEqual(points);
      }),
    );
  });
});

describe("the rule", () => {
  const pair = (a: Estimate | null, b: Estimate | null) => ({ a, b });

  test("thirty answers on both sides, and a known spread", () => {
    const [low, high] = [estimate(60, 1), estimate(90, 1)];
    const verdicts = judgePairs([
      pair(estimate(60, 1, 29), high),
      pair(low, estimate(90, 1, 29)),
      pair(null, high),
      pair(low, null),
      pair(low, high),
      pair(high, low),
      pair(high, high),
    ]).map(({ verdict }) => verdict);
    expect(verdicts).toEqual([
      "too-few",
      "too-few",
      "too-few",
      "too-few",
      "lower",
      "higher",
      "alike",
    ]);
    expect(judgePairs([pair(estimate(60, 1, 9), high)], 9)[0]?.verdict).toBe("lower");
    expect(judgePairs([pair(null, high)])[0]?.difference).toBeNull();
  });

  test("what is beyond chance alone may be chance among many", () => {
    const close = pair(estimate(84.2, 1.1, 45), estimate(80.9, 0.9, 160));
    expect(judgePairs([close])[0]?.verdict).toBe("higher");
    const equal = pair(estimate(80, 1), estimate(80, 1));
    const among = judgePairs([close, equal, equal, equal]);
    expect(among.map(({ verdict }) => verdict)).toEqual(["alike", "alike", "alike", "alike"]);
    expect(among[0]?.difference?.chance).toBeLessThan(0.05);
  });

  test("of nothing is nothing", () => {
    expect(judgePairs([])).toEqual([]);
  });
});

describe("who may be the best", () => {
  const byEstimate = (a: Estimate, b: Estimate) => ({ a, b });

  test("all that nobody surpasses beyond chance", () => {
    const units = [estimate(90, 1), estimate(89, 1), estimate(70, 1)];
    expect(perhapsBest(units, byEstimate)).toEqual(units.slice(0, 2));
    expect(perhapsBest(units.slice(0, 1), byEstimate)).toEqual(units.slice(0, 1));
    expect(perhapsBest([], byEstimate)).toEqual([]);
  });

  test("who cannot be compared is not surpassed", () => {
    const units = [estimate(90, 1), estimate(40, 1)];
    expect(perhapsBest(units, () => ({ a: null, b: null }))).toEqual(units);
    expect(perhapsBest(units, (a) => ({ a, b: null }))).toEqual(units);
  });

  test("more units ask for more evidence", () => {
    // One-sided chance about 0.03: enough against one other, not against one of many.
    const [best, near] = [estimate(90, 1), estimate(87.2, 1.05)];
    expect(perhapsBest([best, near], byEstimate)).toEqual([best]);
    const many = [best, near, ...Array.from({ length: 8 }, () => estimate(80, 1))];
    expect(perhapsBest(many, byEstimate)).toEqual([best, near]);
  });

  test("in a circle of different questionnaires nobody is left out", () => {
    const keys = ["a", "b", "c"];
    const circle = (one: string, other: string) =>
      (keys.indexOf(one) + 1) % 3 === keys.indexOf(other)
        ? { a: estimate(50, 1), b: estimate(90, 1) }
        : { a: estimate(90, 1), b: estimate(50, 1) };
    expect(perhapsBest(keys, circle)).toEqual(keys);
  });
});
