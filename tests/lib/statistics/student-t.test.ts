import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criticalT } from "#lib/statistics/critical-t.ts";
import { densityOfT, tailOfT } from "#lib/statistics/student-t.ts";

/** Golden values: incomplete beta function of mpmath 1.3 with 30 digits. */
describe("Student's t", () => {
  test.each([
    [0.95, 1, 12.706204736175],
    [0.95, 4, 2.7764451051978],
    [0.95, 29, 2.0452296421327],
    [0.95, 48, 2.0106347576242],
    [0.95, 109.097476384, 1.9819476144292],
    [0.99, 2.5, 7.1637281389488],
    [0.998, 399, 3.1107829617719],
    [0.95, 10_000, 1.9602012398906],
  ])("has %d of all values within the critical value for %d degrees", (level, degrees, value) => {
    expect(criticalT(level, degrees)).toBeCloseTo(value, 10);
  });

  test.each([
    [0.01, 1, 0.99363401447018],
    [0.5, 2.5, 0.65769791986971],
    [1, 5, 0.36321746764912],
    [2.3196, 109.1, 0.022224088196233],
    [5, 30, 2.3296685467008e-5],
    [40, 2, 0.00062441467218474],
    [3, 1000, 0.0027667090442382],
  ])("lies beyond ±%d with %d degrees with this probability", (t, degrees, probability) => {
    expect(tailOfT(t, degrees) / probability).toBeCloseTo(1, 10);
  });

  test("nothing is surely beyond 0, and almost nothing beyond what a double can hold", () => {
    expect(tailOfT(0, 5)).toBe(1);
    expect(tailOfT(1e3, 1e6)).toBe(0);
    expect(criticalT(0, 5)).toBe(0);
  });

  test("the critical value undoes the tail", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (level, degrees) => {
          expect(tailOfT(criticalT(level, degrees), degrees)).toBeCloseTo(1 - level, 9);
        },
      ),
    );
  });

  test("the density is the slope of the tail", () => {
    for (const [t, degrees] of [
      [0.3, 2],
      [1.7, 11.5],
      [2.5, 300],
    ] as const) {
      const slope = (tailOfT(t - 1e-5, degrees) - tailOfT(t + 1e-5, degrees)) / 4e-5;
      expect(densityOfT(t, degrees)).toBeCloseTo(slope, 7);
    }
  });
});
