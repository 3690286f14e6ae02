import fc from "fast-check";
import { expect, test } from "vitest";
import { timeQuantile, type Waiting } from "#lib/statistics/time-quantile.ts";

const done = (...times: number[]): Waiting[] => times.map((time) => ({ time, happened: true }));
const open = (...times: number[]): Waiting[] => times.map((time) => ({ time, happened: false }));

test("without anything open it is the usual median", () => {
  expect(timeQuantile(done(1, 2, 9), 0.5)).toBe(2);
  expect(timeQuantile(done(1, 2, 4, 9), 0.5)).toBe(3);
  expect(timeQuantile(done(5), 0.5)).toBe(5);
  expect(timeQuantile(done(3, 3, 3, 3), 0.5)).toBe(3);
  expect(timeQuantile([], 0.5)).toBeNull();
});

/**
 * Remission times of 21 patients under 6-MP (Freireich et al. 1963), the example of most textbooks:
 * S falls to 0.5378 at 22 and to 0.4482 at 23, so half have relapsed after 23 weeks.
 */
test("golden: what still waits counts (Freireich 1963)", () => {
  const events = done(6, 6, 6, 7, 10, 13, 16, 22, 23);
  const waiting = open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
  expect(timeQuantile([...events, ...waiting], 0.5)).toBe(23);
  expect(timeQuantile([...events, ...waiting], 0.25)).toBe(13);
  expect(timeQuantile([...events, ...waiting], 0.9)).toBeNull();
});

test("most still wait: the half is not reached", () => {
  expect(timeQuantile([...done(1), ...open(5, 5, 5)], 0.5)).toBeNull();
  // Exactly half, and nothing afterwards.
  expect(timeQuantile([...done(1, 2), ...open(5, 5)], 0.5)).toBe(2);
});

test("open ones never make it shorter, and the order decides nothing", () => {
  const waiting = fc.record({ time: fc.integer({ min: 0, max: 30 }), happened: fc.boolean() });
  fc.assert(
    fc.property(fc.array(waiting, { minLength: 1, maxLength: 25 }), (all) => {
      const found = timeQuantile(all, 0.5);
      expect(timeQuantile(all.toReversed(), 0.5)).toBe(found);
      const answered = timeQuantile(
        all.filter(({ happened }) => happened),
        0.5,
      );
      if (found !== null) expect(found).toBeGreaterThanOrEqual(answered ?? 0);
    }),
  );
});
