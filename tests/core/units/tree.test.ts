import fc from "fast-check";
import { expect, test } from "vitest";
import { depthOf, inTreeOrder, parentProblem } from "#core/units/tree.ts";

const parents = new Map([
  ["kota", null],
  ["dinkes", "kota"],
  ["puskesmas", "dinkes"],
]);

test("a unit cannot stand below itself or below what is below it", () => {
  expect(parentProblem(parents, "dinkes", "dinkes")).toBe("error.cycle");
  expect(parentProblem(parents, "dinkes", "puskesmas")).toBe("error.cycle");
  expect(parentProblem(parents, "puskesmas", "kota")).toBeNull();
  expect(parentProblem(parents, "puskesmas", null)).toBeNull();
  expect(parentProblem(parents, "puskesmas", "tidak-ada")).toBeNull();
});

test("a tree has at most ten levels", () => {
  const chain = new Map(
    Array.from({ length: 12 }, (_, at) => [`u${at}`, at ? `u${at - 1}` : null]),
  );
  expect(parentProblem(chain, "baru", "u8")).toBeNull();
  expect(parentProblem(chain, "baru", "u9")).toBe("error.too-deep");
  expect(depthOf(chain, "u11")).toBe(10);
});

test("a tree that is already broken is walked to an end", () => {
  const broken = new Map([
    ["a", "b"],
    ["b", "a"],
  ]);
  expect(parentProblem(broken, "c", "a")).toBe("error.too-deep");
  expect(depthOf(broken, "a")).toBe(10);
});

test("depth counts the known units above", () => {
  expect(["kota", "dinkes", "puskesmas", "asing"].map((slug) => depthOf(parents, slug))).toEqual([
    0, 1, 2, 0,
  ]);
  expect(depthOf(new Map([["a", "luar"]]), "a")).toBe(0);
});

test("units stand below their parents, and without a known parent at the top", () => {
  const units = [
    { slug: "puskesmas", parentSlug: "dinkes" },
    { slug: "dinkes", parentSlug: null },
    { slug: "uptd", parentSlug: "luar" },
    { slug: "bagian", parentSlug: "dinkes" },
  ];
  expect(inTreeOrder(units).map(({ slug, depth }) => [slug, depth])).toEqual([
    ["dinkes", 0],
    ["puskesmas", 1],
    ["bagian", 1],
    ["uptd", 0],
  ]);
});

test("no sequence of allowed moves makes a circle, and the tree keeps every unit", () => {
  const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 });
  fc.assert(
    fc.property(moves, (steps) => {
      const tree = new Map<string, string | null>(
        Array.from({ length: 8 }, (_, at) => [`u${at}`, null]),
      );
      for (const [unit, parent] of steps) {
        if (parentProblem(tree, `u${unit}`, `u${parent}`) === null)
          tree.set(`u${unit}`, `u${parent}`);
      }
      const units = [...tree].map(([slug, parentSlug]) => ({ slug, parentSlug }));
      const ordered = inTreeOrder(units);
      expect(ordered).toHaveLength(8);
      for (const { slug, depth } of ordered) expect(depthOf(tree, slug)).toBe(depth);
    }),
  );
});
