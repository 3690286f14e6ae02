import { expect, test } from "vitest";
import {
  answerSchema,
  decideObjection,
  decisionSchema,
  objectionSchema,
  replySchema,
} from "#core/appraisals/objection-input.ts";
import { parse } from "#core/parse.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const before = { workRating: "met", behaviourRating: "below" } as const;
const STAFF = { isHead: false, achievement: null };

const decision = (changes: object) =>
  decisionSchema.parse({
    version: "3",
    decision: "changed",
    decisionReason: "Bukti menunjukkan hal lain.",
    workRating: "met",
    behaviourRating: "met",
    ...changes,
  });

test("reasons are needed; evidence may be words or a link", () => {
  expectErrors(parse(objectionSchema, {}), { reasons: "error.required" });
  expectErrors(parse(objectionSchema, { reasons: "Karena", evidenceLink: "javascript:alert(1)" }), {
    evidenceLink: "error.web-address",
  });
  const link = "https://contoh.go.id/bukti";
  expect(expectOk(parse(objectionSchema, { reasons: " Karena ", evidenceLink: link }))).toEqual({
    reasons: "Karena",
    evidence: null,
    evidenceLink: link,
  });
});

test("a statement has words; the employee may also add nothing", () => {
  expectErrors(parse(answerSchema, { version: "1", statement: " " }), {
    statement: "error.required",
  });
  const reply = { version: "2", hearing: "stated", statement: "" };
  expectErrors(parse(replySchema, reply), { statement: "error.required" });
  expectErrors(parse(replySchema, { ...reply, hearing: "no-answer" }), { hearing: "error.choose" });
  expect(expectOk(parse(replySchema, { ...reply, hearing: "nothing-to-add" }))).toEqual({
    version: 2,
    hearing: "nothing-to-add",
    statement: null,
  });
});

test("keeping keeps both ratings, whatever else was filled in", () => {
  const kept = decideObjection(decision({ decision: "kept", workRating: "above" }), before, STAFF);
  expect(expectOk(kept).after).toEqual(before);
});

test("changing needs both ratings, and a difference", () => {
  expect(expectOk(decideObjection(decision({}), before, STAFF)).after).toEqual({
    workRating: "met",
    behaviourRating: "met",
  });
  const none = decision({ workRating: "", behaviourRating: "" });
  expectErrors(decideObjection(none, before, STAFF), {
    workRating: "error.choose",
    behaviourRating: "error.choose",
  });
  expectErrors(decideObjection(decision({ behaviourRating: "below" }), before, STAFF), {
    behaviourRating: "objection.same-ratings",
  });
});

test("a head's work results stay with the achievement of the unit", () => {
  const head = { isHead: true, achievement: "good" as const };
  const raised = decision({ workRating: "above", behaviourRating: "met" });
  expect(expectOk(decideObjection(raised, before, head)).after).toEqual({
    workRating: "met",
    behaviourRating: "met",
  });
  expect(
    expectOk(decideObjection(raised, before, { ...head, achievement: null })).after.workRating,
  ).toBe("met");
});
