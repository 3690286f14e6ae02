import { expect, test } from "vitest";
import { z } from "zod";
import { parse } from "#core/parse.ts";

const schema = z.object({ word: z.string("error.required").max(5, "error.too-long?max=5") });

test("each field's first fault is told by its text key", () => {
  expect(parse(schema, { word: "short" })).toEqual({ ok: true, value: { word: "short" } });
  expect(parse(schema, { word: "too long" })).toMatchObject({
    errors: { word: "error.too-long?max=5" },
  });
  expect(parse(z.number(), "x")).toMatchObject({ errors: { "": "error.invalid" } });
});

test.each([{ length: Object.create(null) }, { length: { toString: "a", valueOf: "b" } }])(
  "a field called length cannot be compared with a length: refused",
  (word) => {
    expect(parse(schema, { word })).toMatchObject({ ok: false, errors: { "": "error.invalid" } });
  },
);

test("an error of our own is not hidden", () => {
  const broken = z.string().transform(() => {
    throw new TypeError("ours");
  });
  expect(() => parse(broken, "x")).toThrow("ours");
});
