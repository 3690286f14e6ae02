import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceOf } from "#core/reviews/comment-source.ts";
import { REVIEW_RELATIONS } from "#core/reviews/review-relation.ts";
import {
  COMMENT_LENGTH,
  countsOf,
  emptyCounts,
  emptyWords,
  formsIn,
  readCounts,
} from "#core/reviews/urn.ts";

test("a form adds one to each item, at its score or at not observed", () => {
  expect(countsOf(["a", "b", "c"], { a: 4, b: null, c: 1 })).toBe(
    "[  0,  0,  0,  0,  1,  1,  0,  0,  0,  0,  0,  1,  0,  0,  0]",
  );
});

test("an empty urn is as long as any other, and has taken no form", () => {
  expect(emptyCounts(2)).toHaveLength(countsOf(["a", "b"], { a: 3 }).length);
  expect(readCounts(emptyCounts(2))).toEqual([
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
  expect(formsIn(readCounts(emptyCounts(2)))).toBe(0);
  expect(formsIn([])).toBe(0);
  expect(formsIn([[1, 0, 2, 0, 4]])).toBe(7);
});

test("there is room for the longest words of everybody asked, whatever letters they use", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", maxLength: COMMENT_LENGTH }), { maxLength: 4 }),
      (texts) => {
        const words = texts.map((text) =>
          text
            .replace(/\p{Cc}/gu, "\n")
            .toWellFormed()
            .slice(0, COMMENT_LENGTH)
            .toWellFormed(),
        );
        const room = Buffer.byteLength(emptyWords(words.length));
        expect(Buffer.byteLength(JSON.stringify(words))).toBeLessThanOrEqual(room);
      },
    ),
  );
  expect(JSON.parse(emptyWords(3))).toEqual([]);
});

test("whoever stays anonymous is one source of words", () => {
  expect(REVIEW_RELATIONS.map(sourceOf)).toEqual([
    "self",
    "superior",
    "others",
    "others",
    "others",
  ]);
});
