import { describe, expect, test } from "vitest";
import { REVIEW_STATES } from "#core/cycles/review-state.ts";
import { TRAINING_THEMES } from "#core/development/development-state.ts";
import { parse } from "#core/parse.ts";
import { commentScreeningSchema, screenedComment } from "#core/reviews/comment-input.ts";
import { markText } from "#core/reviews/mark-text.ts";
import { chooseRaters, ratersSchema } from "#core/reviews/rater-input.ts";
import { reviewSchema } from "#core/reviews/review-input.ts";
import { toldCount } from "#core/reviews/round-count.ts";
import {
  mayPrepare,
  roundDaysSchema,
  roundSchema,
  roundStepSchema,
} from "#core/reviews/round-input.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

describe("a form", () => {
  const peer = reviewSchema(["a", "b"], "peer", TRAINING_THEMES);
  const self = reviewSchema(["a", "b"], "self", TRAINING_THEMES);

  test("has an answer to every item, which may be that it was not observed", () => {
    expect(expectOk(parse(peer, { scores: { a: "4", b: "0", c: "9" } }))).toEqual({
      scores: { a: 4, b: null },
      strength: null,
      suggestion: null,
      themes: [],
      wish: null,
    });
    expectErrors(parse(peer, { scores: { a: "5" } }), {
      "scores.a": "review.choose",
      "scores.b": "review.choose",
    });
    expectErrors(parse(peer, {}), {
      "scores.a": "review.choose",
      "scores.b": "review.choose",
    });
    expectErrors(parse(peer, { scores: ["1"] }), { scores: "review.choose" });
  });

  test("about oneself observes everything, and may wish for training", () => {
    const scores = { a: "4", b: "2" };
    const wishes = { themes: ["digital"], wish: "Pengolahan data" };
    expect(expectOk(parse(self, { scores, ...wishes }))).toMatchObject(wishes);
    expectErrors(parse(self, { scores: { a: "0", b: "1" } }), { "scores.a": "review.choose" });
    expectErrors(parse(self, { scores, themes: ["magic"] }), { "themes.0": "error.choose" });
    expect(expectOk(parse(self, { scores }))).toMatchObject({ themes: [], wish: null });
  });

  test("about somebody else takes no wishes, whatever is sent", () => {
    const sent = { scores: { a: "1", b: "1" }, themes: { x: 1 }, wish: ["y"] };
    expect(expectOk(parse(peer, sent))).toMatchObject({ themes: [], wish: null });
  });

  test("takes short words", () => {
    const sent = { scores: { a: "1", b: "1" }, strength: "x".repeat(301), suggestion: " \u0000 " };
    expectErrors(parse(peer, sent), { strength: "error.too-long?max=300" });
  });
});

describe("days of a round", () => {
  test("are real and in order", () => {
    const days = { opensOn: "2026-10-12", closesOn: "2026-10-12" };
    expect(expectOk(parse(roundSchema, days))).toEqual(days);
    const turned = { opensOn: "2026-10-12", closesOn: "2026-10-11" };
    expectErrors(parse(roundSchema, turned), { closesOn: "review-round.order" });
    expectErrors(parse(roundDaysSchema, { ...turned, version: "1" }), {
      closesOn: "review-round.order",
    });
    expectErrors(parse(roundSchema, { opensOn: "2026-02-30", closesOn: ["x"] }), {
      opensOn: "error.date",
      closesOn: "error.required",
    });
  });

  test("are prepared, like its raters, until it opens, by who says what he read", () => {
    expect(REVIEW_STATES.filter((state) => mayPrepare({ state }))).toEqual(["draft"]);
    expect(expectOk(parse(roundStepSchema, { version: "3", opensOn: "x" }))).toEqual({
      version: 3,
    });
    expect(parse(roundStepSchema, {}).ok).toBe(false);
  });
});

describe("chosen raters", () => {
  const candidates = { peers: ["a", "b", "c", "d"], subordinates: ["x", "y"] };

  test("are at least three peers where there are that many, and nobody twice", () => {
    const chosen = { peer: ["a", "b", "c", "a"], subordinate: ["x", "y"] };
    expect(expectOk(chooseRaters(chosen, candidates, 3))).toEqual([
      { raterId: "a", relation: "peer" },
      { raterId: "b", relation: "peer" },
      { raterId: "c", relation: "peer" },
      { raterId: "x", relation: "subordinate" },
      { raterId: "y", relation: "subordinate" },
    ]);
    expectErrors(chooseRaters({ peer: ["a", "b"], subordinate: ["x"] }, candidates, 3), {
      peer: "raters.too-few?count=3",
      subordinate: "raters.too-few?count=2",
    });
    const nobody = { peers: [], subordinates: [] };
    expect(expectOk(chooseRaters({ peer: [], subordinate: [] }, nobody, 3))).toEqual([]);
  });

  test("stand in the relation that is claimed", () => {
    expectErrors(chooseRaters({ peer: ["a", "b", "x"], subordinate: ["x", "y"] }, candidates, 3), {
      peer: "error.choose",
    });
  });

  test("come as lists of ids", () => {
    expect(expectOk(parse(ratersSchema, { version: "0" }))).toEqual({
      version: 0,
      peer: [],
      subordinate: [],
      nip: null,
    });
    expectErrors(parse(ratersSchema, { version: "0", peer: "a" }), { peer: "error.invalid" });
    expectErrors(parse(ratersSchema, { version: "0", peer: Array(41).fill("a") }), {
      peer: "error.invalid",
    });
  });
});

test("a comment is shown, perhaps in other words, or hidden with a reason", () => {
  expect(
    expectOk(parse(commentScreeningSchema, { act: "tampilkan", version: "0", text: " " })),
  ).toEqual({ act: "tampilkan", version: 0, text: null });
  expectErrors(parse(commentScreeningSchema, { act: "sembunyikan", version: "0", reason: "" }), {
    reason: "error.required",
  });
  expectErrors(parse(commentScreeningSchema, {}), { act: "error.invalid" });
});

test("an open round is counted in full fives", () => {
  expect([0, 4, 5, 9, 10].map(toldCount)).toEqual([0, 0, 5, 5, 10]);
});

test("a mark is made of round, ratee and rater, and told apart by each of them", () => {
  expect(markText("c", "a", "r")).toBe("360|c|a|r");
});

test("a screened comment keeps other words only where they are others", () => {
  const show = (text: string | null) =>
    screenedComment({ act: "tampilkan", version: 0, text }, "Sabar.");
  const shown = { state: "shown", maskedText: null, hiddenReason: null };
  expect(show(null)).toEqual(shown);
  expect(show("Sabar.")).toEqual(shown);
  expect(show("Tenang.")).toEqual({ ...shown, maskedText: "Tenang." });
  const hide = { act: "sembunyikan", version: 0, reason: "Menunjuk orang" } as const;
  expect(screenedComment(hide, "Sabar.")).toEqual({
    state: "hidden",
    maskedText: null,
    hiddenReason: "Menunjuk orang",
  });
});
