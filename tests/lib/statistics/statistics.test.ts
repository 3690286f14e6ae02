import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criticalT } from "#lib/statistics/critical-t.ts";
import { decimalFraction } from "#lib/statistics/decimal-fraction.ts";
import { finitePopulationCorrection } from "#lib/statistics/finite-population-correction.ts";
import { fraction } from "#lib/statistics/fraction.ts";
import { funnelLimits } from "#lib/statistics/funnel-limits.ts";
import { minimumSample } from "#lib/statistics/minimum-sample.ts";
import { overdispersion } from "#lib/statistics/overdispersion.ts";
import { pooledVariance } from "#lib/statistics/pooled-variance.ts";
import { randomEffects, shrunkenEstimate } from "#lib/statistics/random-effects.ts";
import { roundHalfUp } from "#lib/statistics/round-half-up.ts";
import { sampleVariance } from "#lib/statistics/sample-variance.ts";
import { weightedMean } from "#lib/statistics/weighted-mean.ts";
import { welchDegrees } from "#lib/statistics/welch-degrees.ts";

const sumsOf = (values: readonly number[]) => ({
  n: values.length,
  sum: values.reduce((total, value) => total + value, 0),
  sumOfSquares: values.reduce((total, value) => total + value * value, 0),
});

describe("roundHalfUp", () => {
  test.each([
    [1, 2, 0, 1],
    [1, 8, 2, 0.13],
    [78_745, 1000, 2, 78.75],
    [78_744_999, 1_000_000, 2, 78.74],
    [0, 7, 2, 0],
    [1005, 1000, 2, 1.01],
    [2, 3, 4, 0.6667],
  ])("%i / %i to %i decimals is %d", (above, below, decimals, expected) => {
    expect(roundHalfUp(fraction(above, below), decimals)).toBe(expected);
  });

  test("is at most half a unit away, and a half goes up", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.integer({ min: 0, max: 4 }),
        (numerator, denominator, decimals) => {
          const scale = 10n ** BigInt(decimals);
          const rounded = roundHalfUp({ numerator, denominator }, decimals);
          fc.pre(rounded < 1e10);
          const units = BigInt(Math.round(rounded * Number(scale)));
          // −½ < rounded − exact ≤ ½, in twice the units times the denominator
          const error = 2n * (units * denominator - numerator * scale);
          expect(error > -denominator && error <= denominator).toBe(true);
        },
      ),
    );
  });
});

describe("sample variance", () => {
  test("agrees with R: var(c(2, 4, 4, 4, 5, 5, 7, 9)) = 4.571429", () => {
    expect(sampleVariance(sumsOf([2, 4, 4, 4, 5, 5, 7, 9]))).toBeCloseTo(4.571429, 6);
  });

  test("loses nothing with ten million large totals", () => {
    // Half of them 119, half 120: s² = n/(n − 1) · 0.25
    const half = 5_000_000;
    const n = 2 * half;
    const sums = { n, sum: half * 239, sumOfSquares: half * (119 ** 2 + 120 ** 2) };
    expect(sampleVariance(sums)).toBe(0.25 * (n / (n - 1)));
  });

  test("is zero when all are the same", () => {
    expect(sampleVariance(sumsOf([36, 36, 36]))).toBe(0);
  });
});

describe("finite population correction", () => {
  test.each([
    [10, null, 1],
    [10, 10, 0],
    [11, 10, null],
    [1, 1, 0],
    [1, 2, 0.5],
    [50, 100, 0.5],
  ])("n = %i of N = %s leaves %d of the variance", (n, population, share) => {
    expect(finitePopulationCorrection(n, population)).toBe(share);
  });
});

test.each([
  [1, 12.7062],
  [4, 2.776445],
  [48, 2.010635],
  [1_000_000, 1.959966],
])("t(0.975, %i) = %d (R: qt)", (degrees, expected) => {
  expect(criticalT(0.95, degrees)).toBeCloseTo(expected, 4);
});

describe("Welch's degrees of freedom", () => {
  test("agree with a hand computation", () => {
    const a = { standardError: 2, n: 10 };
    const b = { standardError: 1, n: 20 };
    expect(welchDegrees(a, b)).toBeCloseTo(25 / (16 / 9 + 1 / 19), 10);
    expect(welchDegrees(b, a)).toBeCloseTo(25 / (16 / 9 + 1 / 19), 10);
  });

  test("add up for equal spread and size, and survive tiny errors", () => {
    const tiny = { standardError: 1e-200, n: 15 };
    expect(welchDegrees(tiny, tiny)).toBeCloseTo(28, 10);
    expect(welchDegrees(tiny, { standardError: 0, n: 9 })).toBeCloseTo(14, 10);
  });
});

// Krejcie & Morgan (1970), Table 1, where the formula agrees with the printed table.
test.each([
  [1, 1],
  [10, 10],
  [20, 19],
  [50, 44],
  [100, 80],
  [150, 108],
  [200, 132],
  [300, 169],
  [500, 217],
  [700, 248],
  [1000, 278],
  [1500, 306],
  [2000, 322],
  [5000, 357],
  [10_000, 370],
  [50_000, 381],
  [100_000, 383],
  [1_000_000, 384],
])("of %i people %i suffice", (population, needed) => {
  expect(minimumSample(population)).toBe(needed);
});

test("a minimum sample is never larger than its population", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (population) => {
      const needed = minimumSample(population);
      expect(needed).toBeGreaterThanOrEqual(1);
      expect(needed).toBeLessThanOrEqual(Math.min(population, 384));
    }),
  );
});

describe("decimalFraction", () => {
  test.each([
    [83, 83n, 1n],
    [82.5, 825n, 10n],
    [0, 0n, 1n],
    [0.1, 1n, 10n],
    [1e-7, 1n, 10_000_000n],
    [1.5e21, 1_500_000_000_000_000_000_000n, 1n],
  ])("%d is what is written", (value, numerator, denominator) => {
    expect(decimalFraction(value)).toEqual({ numerator, denominator });
  });
});

describe("weightedMean", () => {
  test("(40 × 100 + 35 × 50) / 75", () => {
    const values = [
      { value: fraction(100, 1), weight: 40 },
      { value: fraction(50, 1), weight: 35 },
      { value: fraction(1, 3), weight: 0 },
    ];
    expect(roundHalfUp(weightedMean(values), 4)).toBe(76.6667);
  });

  test("equal weights give the plain mean", () => {
    const part = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (pairs) => {
        const values = pairs.map(([above, below]) => fraction(above, below));
        const weighted = weightedMean(values.map((value) => ({ value, weight: 3 })));
        const mean = pairs.reduce((sum, [above, below]) => sum + above / below, 0) / pairs.length;
        expect(Number(weighted.numerator) / Number(weighted.denominator)).toBeCloseTo(mean, 6);
      }),
    );
  });
});

describe("randomEffects", () => {
  /** BCG vaccine trials, log relative risks (Colditz 1994; `dat.bcg` of the R package metafor). */
  const BCG = [
    [-0.8893, 0.3256],
    [-1.5854, 0.1946],
    [-1.3481, 0.4154],
    [-1.4416, 0.02],
    [-0.2175, 0.0512],
    [-0.7861, 0.0069],
    [-1.6209, 0.223],
    [0.012, 0.004],
    [-0.4694, 0.0564],
    [-1.3713, 0.073],
    [-0.3394, 0.0124],
    [0.4459, 0.5325],
    [-0.0173, 0.0714],
  ].map(([value = 0, variance = 0]) => ({ value, variance }));

  test("the known example: rma(method = 'DL') gives τ² 0.3088 and a mean of −0.7141", () => {
    const { mean, betweenVariance } = randomEffects(BCG);
    expect(betweenVariance).toBeCloseTo(0.3088, 3);
    expect(mean).toBeCloseTo(-0.7141, 3);
  });

  test("no more spread than chance gives none between units, and everything goes to the mean", () => {
    const effects = randomEffects([
      { value: 80, variance: 4 },
      { value: 81, variance: 4 },
    ]);
    expect(effects).toEqual({ mean: 80.5, betweenVariance: 0 });
    expect(shrunkenEstimate({ value: 81, variance: 4 }, effects)).toBe(80.5);
    expect(shrunkenEstimate({ value: 81, variance: 0 }, effects)).toBe(81);
  });

  test("an estimate never leaves the way between its value and the mean", () => {
    const estimate = fc.record({
      value: fc.double({ min: 25, max: 100, noNaN: true }),
      variance: fc.double({ min: 0.01, max: 50, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 2, maxLength: 20 }), (estimates) => {
        const effects = randomEffects(estimates);
        expect(effects.betweenVariance).toBeGreaterThanOrEqual(0);
        for (const each of estimates) {
          const shrunken = shrunkenEstimate(each, effects);
          expect(shrunken).toBeGreaterThanOrEqual(Math.min(each.value, effects.mean) - 1e-9);
          expect(shrunken).toBeLessThanOrEqual(Math.max(each.value, effects.mean) + 1e-9);
        }
      }),
    );
  });
});

test("pooledVariance weighs samples by their degrees of freedom", () => {
  // Variances 1 (of 1, 2, 3) and 8 (of 1, 5): (2 · 1 + 1 · 8) / 3.
  expect(
    pooledVariance([
      { n: 3, variance: 1 },
      { n: 2, variance: 8 },
    ]),
  ).toBeCloseTo(10 / 3, 12);
});

test("funnelLimits: 85 ± z · 10 / √100, and with τ² = 3 ± z · √(1 + 3)", () => {
  const limits = funnelLimits(85, { deviation: 10, between: 3 }, 100);
  const { low95, high95, low998, high998, lowUsual, highUsual } = limits;
  const texts = [low95, high95, low998, high998, lowUsual, highUsual].map((each) =>
    each.toFixed(2),
  );
  expect(texts).toEqual(["83.04", "86.96", "81.91", "88.09", "78.82", "91.18"]);
  const alone = funnelLimits(85, { deviation: 10, between: 0 }, 100);
  expect(alone.lowUsual).toBe(alone.low998);
});

describe("overdispersion", () => {
  const estimate = (value: number) => ({ value, variance: 1 });

  test("(Σz² − (k − 1)) / (Σw − Σw²/Σw)", () => {
    // z = −3, 1, 2: (14 − 2) / (3 − 1) = 6.
    expect(overdispersion([77, 81, 82].map(estimate), 80)).toBeCloseTo(6, 12);
  });

  test("none where units differ by chance only", () => {
    expect(overdispersion([79.5, 80, 80.5].map(estimate), 80)).toBe(0);
  });

  test("one outlier among many does not hide itself", () => {
    const usual = [-2, -1.5, -1, -0.5, 0, 0, 0.5, 1, 1.5].map((z) => estimate(80 + z));
    const near = overdispersion([...usual, estimate(82)], 80);
    const far = overdispersion([...usual, estimate(99)], 80);
    expect(far).toBe(near);
  });
});
