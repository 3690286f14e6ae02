import { expect, test } from "vitest";
import { randomFrom } from "#lib/seeded-random.ts";

const draws = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);
const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test("one name gives one sequence, another name another", () => {
  const of = (name: string) => draws(5, randomFrom(name).next);
  expect(of("a")).toEqual(of("a"));
  expect(of("a")).not.toEqual(of("b"));
});

test("what is drawn is spread as it is named", () => {
  const random = randomFrom("spread");
  const uniform = draws(4_000, random.next);
  expect(Math.min(...uniform)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...uniform)).toBeLessThan(1);
  expect(meanOf(uniform)).toBeCloseTo(0.5, 1);
  const normal = draws(4_000, random.normal);
  expect(meanOf(normal)).toBeCloseTo(0, 1);
  expect(meanOf(normal.map((value) => value ** 2))).toBeCloseTo(1, 1);
  expect(new Set(draws(400, () => random.between(2, 4)))).toEqual(new Set([2, 3, 4]));
  expect(new Set(draws(400, () => random.pick(["x", "y"])))).toEqual(new Set(["x", "y"]));
  const weighted = draws(4_000, () => random.weighted({ L: 1, P: 3 }));
  expect(weighted.filter((key) => key === "P").length / 4_000).toBeCloseTo(0.75, 1);
  expect(draws(4_000, () => random.chance(0.2)).filter(Boolean).length / 4_000).toBeCloseTo(0.2, 1);
  expect(random.code(6)).toMatch(/^[2-9a-z]{6}$/);
});
