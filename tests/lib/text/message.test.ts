import fc from "fast-check";
import { expect, test } from "vitest";
import { message, readMessage } from "#lib/text/message.ts";

test("a message without parameters is its key", () => {
  expect(message("error.required")).toBe("error.required");
  expect(readMessage("error.required")).toEqual({ key: "error.required", params: {} });
});

test("parameters come back as they went in, as text", () => {
  const params = fc.dictionary(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(params, (given) => {
      expect(readMessage(message("a.b", given))).toEqual({ key: "a.b", params: given });
    }),
  );
});
