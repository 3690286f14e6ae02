import { expect, test } from "vitest";
import { chanceExample } from "#core/satisfaction/chance-example.ts";

test("twenty surveys of one service differ, and about one of twenty misses it", () => {
  const { truth, surveys } = chanceExample();
  expect(truth).toBeCloseTo((25 * (2 * 3.5 + 2.5)) / 3, 2);
  expect(new Set(surveys.map(({ ikm }) => ikm)).size).toBeGreaterThan(10);
  const missed = surveys.filter(({ holds }) => !holds).length;
  expect(missed).toBeGreaterThanOrEqual(1);
  expect(missed).toBeLessThanOrEqual(2);
  expect(chanceExample()).toEqual(chanceExample());
});
