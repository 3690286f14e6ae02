import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { screeningSchema } from "#core/responses/screening-input.ts";

const errorsOf = (input: object) => {
  const parsed = parse(screeningSchema, { history: "3", ...input });
  return parsed.ok ? {} : parsed.errors;
};

test.each([
  [{ decision: "show" }, { decision: "show", history: 3 }],
  [
    { decision: "mask", maskedText: "  Petugas [nama] lambat. " },
    { decision: "mask", history: 3, maskedText: "Petugas [nama] lambat." },
  ],
  [
    { decision: "mask", maskedText: "x".repeat(2000) },
    { decision: "mask", history: 3 },
  ],
  [
    { decision: "hide", hiddenReason: "insult" },
    { decision: "hide", history: 3, hiddenReason: "insult" },
  ],
])("a moderator may decide %o", (input, value) => {
  const parsed = parse(screeningSchema, { history: "3", ...input });
  expect(parsed).toMatchObject({ ok: true, value });
});

test("what a decision needs and does not have is asked for by its field", () => {
  expect(errorsOf({})).toEqual({ decision: "error.choose" });
  expect(errorsOf({ decision: "delete" })).toEqual({ decision: "error.choose" });
  expect(errorsOf({ decision: "mask" })).toEqual({ maskedText: "error.required" });
  expect(errorsOf({ decision: "mask", maskedText: " \n" })).toEqual({
    maskedText: "error.required",
  });
  expect(errorsOf({ decision: "mask", maskedText: "x".repeat(2001) })).toEqual({
    maskedText: "error.too-long?max=2000",
  });
  expect(errorsOf({ decision: "hide" })).toEqual({ hiddenReason: "error.choose" });
  expect(errorsOf({ decision: "hide", hiddenReason: "dislike" })).toEqual({
    hiddenReason: "error.choose",
  });
});

test.each(["show", "mask", "hide"])("%s needs the version that was read", (decision) => {
  const rest = { maskedText: "Baik", hiddenReason: "spam" };
  for (const history of ["", "-1", undefined]) {
    expect(errorsOf({ decision, history, ...rest })).toEqual({ history: "error.invalid" });
  }
});
