import { expect, test } from "vitest";
import { Memories } from "#lib/memories.ts";

test("who asks by the same name has the same memory", () => {
  const memories = new Memories();
  memories.of<string>("calendar", 1000, 1).set("", "days", 0);
  expect(memories.of("calendar", 1000, 1).get("", 0)).toBe("days");
  expect(memories.of("survey", 1000, 1).get("", 0)).toBeUndefined();
});

test("a memory keeps its values for its age and up to its size", () => {
  const memory = new Memories().of<number>("survey", 1000, 1);
  memory.set("a", 1, 0);
  expect([memory.get("a", 1000), memory.get("a", 1001)]).toEqual([1, undefined]);
  memory.set("b", 2, 0);
  expect([memory.get("a", 0), memory.get("b", 0)]).toEqual([undefined, 2]);
});

test("what is forgotten is forgotten for everybody, and nothing else is", () => {
  const memories = new Memories();
  for (const name of ["calendar", "survey"]) memories.of(name, 1000, 1).set("", name, 0);
  memories.forget("calendar");
  expect(memories.of("calendar", 1000, 1).get("", 0)).toBeUndefined();
  expect(memories.of("survey", 1000, 1).get("", 0)).toBe("survey");
});
