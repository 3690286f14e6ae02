import { expect, test } from "vitest";
import { ShortMemory } from "#lib/short-memory.ts";

test("a value is remembered up to its age and no longer", () => {
  const memory = new ShortMemory<string>(1000, 5);
  memory.set("a", "one", 0);
  expect(memory.get("a", 1000)).toBe("one");
  expect(memory.get("a", 1001)).toBeUndefined();
  expect(memory.get("b", 0)).toBeUndefined();
});

test("a value from later than now is not used: the clock was set back", () => {
  const memory = new ShortMemory<string>(1000, 5);
  memory.set("a", "one", 5000);
  expect(memory.get("a", 4999)).toBeUndefined();
});

test("a full memory forgets what was set longest ago", () => {
  const memory = new ShortMemory<number>(1000, 2);
  memory.set("a", 1, 0);
  memory.set("b", 2, 0);
  memory.set("a", 3, 0);
  memory.set("c", 4, 0);
  expect(["a", "b", "c"].map((key) => memory.get(key, 0))).toEqual([3, undefined, 4]);
});
