import { expect, test } from "vitest";
import {
  awaitsAchievement,
  decideSignature,
  draftOf,
  fixedWorkRating,
  mayRate,
  ratingSchema,
} from "#core/appraisals/rating.ts";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const input = (changes: object = {}) =>
  ratingSchema.parse({
    version: "0",
    workRating: "above",
    workReason: "Semua target tercapai.",
    behaviourRating: "met",
    behaviourReason: "Melayani dengan ramah.",
    confirmed: "on",
    ...changes,
  });

const STAFF = { isHead: false, achievement: null };

test("two ratings with reasons, confirmed, become a predicate", () => {
  expect(expectOk(decideSignature(input(), STAFF))).toEqual({
    workRating: "above",
    workReason: "Semua target tercapai.",
    behaviourRating: "met",
    behaviourReason: "Melayani dengan ramah.",
    predicate: "good",
  });
});

test("whatever is missing is said", () => {
  const empty = input({
    workRating: "",
    workReason: " ",
    behaviourRating: undefined,
    behaviourReason: "",
    confirmed: undefined,
  });
  expectErrors(decideSignature(empty, STAFF), {
    workRating: "error.choose",
    workReason: "error.required",
    behaviourRating: "error.choose",
    behaviourReason: "error.required",
    confirmed: "appraisal.confirm-needed",
  });
  expectErrors(decideSignature(input({ confirmed: ["on"] }), STAFF), {
    confirmed: "appraisal.confirm-needed",
  });
});

test("a head's work results are rated by the achievement of the unit, whatever was chosen", () => {
  const head = { isHead: true, achievement: "poor" as const };
  expect(expectOk(decideSignature(input(), head))).toMatchObject({
    workRating: "below",
    predicate: "needs-improvement",
  });
  expect(draftOf(input(), head).workRating).toBe("below");
  expect(fixedWorkRating({ isHead: true, achievement: "excellent" })).toBe("above");
  expect(fixedWorkRating({ isHead: false, achievement: "excellent" })).toBeNull();
});

test("without a set achievement nobody signs for a head", () => {
  const head = { isHead: true, achievement: null };
  expect(awaitsAchievement(head)).toBe(true);
  expect(awaitsAchievement(STAFF)).toBe(false);
  expect(draftOf(input(), head).workRating).toBeNull();
  expectErrors(decideSignature(input({ workRating: "above" }), head), {
    "": "appraisal.achievement-not-set",
  });
  expectErrors(decideSignature(input({ workRating: "", behaviourReason: "" }), head), {
    "": "appraisal.achievement-not-set",
    behaviourReason: "error.required",
  });
});

test("ratings are given while the cycle is assessed, until they are signed", () => {
  expect(CYCLE_STATES.filter((state) => mayRate(state, null))).toEqual(["assessing"]);
  expect(mayRate("assessing", "good")).toBe(false);
});
