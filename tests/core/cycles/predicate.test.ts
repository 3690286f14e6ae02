import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ACHIEVEMENTS,
  headsRating,
  PREDICATES,
  type Predicate,
  predicateOf,
  RATINGS,
  type Rating,
} from "#core/cycles/predicate.ts";

/** Annex of PermenPANRB 6/2022, as in predikat-kinerja.json: hasil kerja, perilaku kerja, predikat. */
const MATRIX: [Rating, Rating, Predicate][] = [
  ["above", "above", "very-good"],
  ["above", "met", "good"],
  ["above", "below", "misconduct"],
  ["met", "above", "good"],
  ["met", "met", "good"],
  ["met", "below", "misconduct"],
  ["below", "above", "needs-improvement"],
  ["below", "met", "needs-improvement"],
  ["below", "below", "very-poor"],
];

test.each(MATRIX)("%s × %s → %s", (work, behaviour, predicate) => {
  expect(predicateOf(work, behaviour)).toBe(predicate);
});

test("the nine vectors are all there are", () => {
  const pairs = RATINGS.flatMap((work) => RATINGS.map((behaviour) => `${work} ${behaviour}`));
  expect(MATRIX.map(([work, behaviour]) => `${work} ${behaviour}`).sort()).toEqual(pairs.sort());
});

test("the predicate follows from two ratings and takes nothing else", () => {
  expect(predicateOf).toHaveLength(2);
  fc.assert(
    fc.property(
      fc.constantFrom(...RATINGS),
      fc.constantFrom(...RATINGS),
      fc.anything(),
      (work, behaviour, scores) => {
        const told = (predicateOf as (...all: unknown[]) => Predicate)(work, behaviour, scores);
        expect(told).toBe(predicateOf(work, behaviour));
        expect(PREDICATES).toContain(told);
      },
    ),
  );
});

test("the achievement of a unit is its head's rating of work results", () => {
  expect(ACHIEVEMENTS.map((each) => [each, headsRating(each)])).toEqual([
    ["excellent", "above"],
    ["good", "met"],
    ["needs-improvement", "below"],
    ["poor", "below"],
    ["very-poor", "below"],
  ]);
});
