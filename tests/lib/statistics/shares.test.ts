import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combinedShare } from "#lib/statistics/combined-share.ts";
import { type DayTotals, designEffect } from "#lib/statistics/design-effect.ts";
import { differenceInterval, distanceOfShares } from "#lib/statistics/difference-of-shares.ts";
import { holm } from "#lib/statistics/holm.ts";
import { testOfMean } from "#lib/statistics/test-of-mean.ts";
import { type EstimatedShare, wilsonInterval } from "#lib/statistics/wilson-interval.ts";

const Z = 1.959964;
/** A share counted among n: its binomial variance. */
const counted = (hits: number, n: number): EstimatedShare => ({
  share: hits / n,
  variance: ((hits / n) * (1 - hits / n)) / n,
  size: n,
});
const shares = fc
  .record({
    share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    answers: fc.integer({ min: 2, max: 5_000 }),
    spread: fc.double({ min: 0.001, max: 1, noNaN: true }),
  })
  .map(({ share, answers, spread }) => ({
    share,
    variance: (spread * share * (1 - share)) / answers,
    size: answers,
  }));

describe("wilsonInterval", () => {
  // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("golden: %i of %i by Newcombe", (hits, n, low, high) => {
    const found = wilsonInterval(counted(hits, n), Z);
    expect([found.low, found.high].map((each) => Number(each.toFixed(4)))).toEqual([low, high]);
  });

  test("a complete count leaves nothing, the quantile 0 neither", () => {
    const all = { share: 0.7, variance: 0, size: Number.POSITIVE_INFINITY };
    expect(wilsonInterval(all, 2)).toEqual({ low: 0.7, high: 0.7 });
    const found = wilsonInterval(counted(3, 10), 0);
    expect(found.low).toBeCloseTo(0.3, 12);
    expect(found.high).toBeCloseTo(0.3, 12);
  });

  test("stays within the scale and holds the share; a larger quantile is wider", () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 0.1, max: 30, noNaN: true }), (share, t) => {
        const [narrow, wide] = [wilsonInterval(share, t), wilsonInterval(share, t * 1.5)];
        expect(wide.low).toBeGreaterThanOrEqual(0);
        expect(wide.low).toBeLessThan(narrow.low);
        expect(narrow.low).toBeLessThan(share.share);
        expect(narrow.high).toBeGreaterThan(share.share);
        expect(wide.high).toBeGreaterThan(narrow.high);
        expect(wide.high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("difference of two shares", () => {
  // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10: (a), (h), (i).
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("golden: %i/%i − %i/%i by Newcombe", (a, m, b, n, low, high) => {
    const found = differenceInterval(counted(a, m), counted(b, n), Z);
    expect([found.low, found.high].map((each) => Number(each.toFixed(4)))).toEqual([low, high]);
  });

  test("golden: the distance by SciPy 1.17.1, optimize.brentq over the lower bound", () => {
    const a = { share: 0.9, variance: 0.0004, size: 50 };
    const b = { share: 0.82, variance: 0.0009, size: 50 };
    expect(distanceOfShares(a, b)).toBeCloseTo(2.2770925006409, 9);
    const all = { share: 1, variance: 0, size: 30 };
    const most = { share: 0.95, variance: 0.0002, size: 40 };
    expect(distanceOfShares(most, all)).toBeCloseTo(1.227077729313, 9);
  });

  test("equal shares have none, two complete counts that differ have no end of it", () => {
    const count = (share: number) => ({ share, variance: 0, size: Number.POSITIVE_INFINITY });
    expect(distanceOfShares(count(0.5), count(0.5))).toBe(0);
    expect(distanceOfShares(count(0.5), count(0.6))).toBe(Number.POSITIVE_INFINITY);
  });

  test("the interval at the distance touches zero, and is its own mirror", () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        fc.pre(Math.abs(a.share - b.share) > 1e-6);
        const distance = distanceOfShares(a, b);
        expect(distanceOfShares(b, a)).toBe(distance);
        const [more, less] = a.share > b.share ? [a, b] : [b, a];
        expect(differenceInterval(more, less, distance).low).toBeCloseTo(0, 6);
        const there = differenceInterval(a, b, 2);
        const back = differenceInterval(b, a, 2);
        expect(there.low).toBeCloseTo(-back.high, 12);
      }),
    );
  });
});

describe("holm", () => {
  test("golden: R p.adjust(c(0.01, 0.04, 0.03, 0.005), 'holm') is 0.03 0.06 0.06 0.02", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005], 0.05)).toEqual([true, false, false, true]);
  });

  test("of one test is that test, of none is none", () => {
    expect(holm([0.05], 0.05)).toEqual([true]);
    expect(holm([0.051], 0.05)).toEqual([false]);
    expect(holm([], 0.05)).toEqual([]);
  });

  test("never finds more than testing singly, nor less than Bonferroni, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (ps) => {
        const found = holm(ps, 0.05);
        for (const [at, p] of ps.entries()) {
          if (p <= 0.05 / ps.length) expect(found[at]).toBe(true);
          if (p > 0.05) expect(found[at]).toBe(false);
        }
        expect(holm(ps.toReversed(), 0.05).toReversed().filter(Boolean)).toHaveLength(
          found.filter(Boolean).length,
        );
      }),
    );
  });
});

describe("designEffect", () => {
  const sumsOf = (values: readonly number[]) => ({
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0),
  });
  const totalsOf = (days: readonly (readonly number[])[]): DayTotals => {
    const sums = days.map(sumsOf);
    return {
      days: days.length,
      sumOfSquares: sums.reduce((all, { sum }) => all + sum ** 2, 0),
      products: sums.reduce((all, { n, sum }) => all + n * sum, 0),
      squares: sums.reduce((all, { n }) => all + n ** 2, 0),
    };
  };

  test("golden by NumPy: k/(k − 1)·Σ(Σt − n·mean)²/n² over s²/n", () => {
    const days = [
      [20, 22, 21],
      [30, 31],
      [25, 26, 27, 24],
    ];
    expect(designEffect(sumsOf(days.flat()), totalsOf(days))).toBeCloseTo(3.0877341219546524, 12);
  });

  test("one day, days of one answer each and no spread tell nothing", () => {
    expect(designEffect(sumsOf([1, 2, 3]), totalsOf([[1, 2, 3]]))).toBeNull();
    expect(designEffect(sumsOf([1, 2, 3]), totalsOf([[1], [2], [3]]))).toBeNull();
    expect(designEffect(sumsOf([2, 2, 2]), totalsOf([[2, 2], [2]]))).toBeNull();
  });

  test("a constant added to every total changes nothing", () => {
    const days = [
      [20, 22, 21],
      [30, 31],
      [25, 26, 27, 24],
    ];
    const moved = days.map((day) => day.map((value) => value + 4));
    expect(designEffect(sumsOf(moved.flat()), totalsOf(moved))).toBeCloseTo(
      Number(designEffect(sumsOf(days.flat()), totalsOf(days))),
      10,
    );
  });
});

describe("combinedShare", () => {
  const part = (share: number, standardError: number, n: number, weight: number) => ({
    estimate: { share, variance: standardError ** 2, size: n, degrees: n - 1 },
    weight,
  });

  test("golden: √(Σ(n·SE)²)/n and Satterthwaite's degrees, by NumPy", () => {
    const found = combinedShare([part(0.5, 0.5, 100, 100), part(0.8, 0.25, 200, 200)]);
    expect(found.share).toBeCloseTo(0.7, 12);
    expect(Math.sqrt(found.variance)).toBeCloseTo(0.23570226039551584, 12);
    expect(found.degrees).toBeCloseTo(264.4429530201342, 9);
    // (1/3)²/100 + (2/3)²/200 = 1/300
    expect(found.size).toBeCloseTo(300, 9);
  });

  test("one alone is itself; without any spread the degrees add up", () => {
    const [one] = [part(0.4, 0.1, 20, 7)];
    expect(combinedShare([one])).toEqual({
      share: 0.4,
      variance: one.estimate.variance,
      size: 20,
      degrees: expect.closeTo(19, 9),
    });
    const two = combinedShare([part(1, 0, 20, 1), part(1, 0, 30, 1)]);
    expect(two).toMatchObject({ variance: 0, degrees: 48 });
  });
});

describe("testOfMean", () => {
  test("golden by SciPy 1.17.1: ttest_1samp of .2, .25, .2, .2", () => {
    const found = testOfMean({ mean: 0.2125, standardError: 0.0125 }, 3, 0.95);
    expect(found.low).toBeCloseTo(0.17271942118395367, 10);
    expect(found.high).toBeCloseTo(0.2522805788160464, 10);
    expect(found.chance).toBeCloseTo(0.0004433435383120768, 12);
  });

  test("without an error any difference is certain, and none is none", () => {
    expect(testOfMean({ mean: 2, standardError: 0 }, 3, 0.95)).toEqual({
      low: 2,
      high: 2,
      chance: 0,
    });
    expect(testOfMean({ mean: 0, standardError: 0 }, 3, 0.95).chance).toBe(1);
  });
});
