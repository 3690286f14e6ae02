import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { newWordsSchema, wordSwitchSchema } from "#core/topics/moderation-words-input.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

test("words come by lines, commas and semicolons, each once, in small letters", () => {
  const words = "Bebal\nkepala   batu, bebal;; DUNGU ";
  expect(expectOk(parse(newWordsSchema, { version: "0", words }))).toEqual({
    version: 0,
    words: ["bebal", "kepala batu", "dungu"],
  });
});

const many = (count: number) => Array.from({ length: count }, (_, at) => `kata${at}`).join();

test.each([
  [undefined, "error.required"],
  [" , ;\n", "error.required"],
  ["x", "screening.error-word"],
  ["baik, 12", "screening.error-word"],
  ["c".repeat(41), "screening.error-word"],
  [many(101), "screening.error-many-words?max=100"],
])("refuses the words %j", (words, error) => {
  expectErrors(parse(newWordsSchema, { version: "0", words }), { words: error });
});

test("a hundred words of forty letters are not too many", () => {
  expect(parse(newWordsSchema, { version: "0", words: many(100) }).ok).toBe(true);
  expect(parse(newWordsSchema, { version: "0", words: "c".repeat(40) }).ok).toBe(true);
});

test("a word is switched off or on", () => {
  const of = (active: unknown, word: unknown = "bebal") =>
    parse(wordSwitchSchema, { version: "1", word, active });
  expect(expectOk(of("false"))).toEqual({ version: 1, word: "bebal", active: false });
  expect(expectOk(of("true"))).toMatchObject({ active: true });
  expectErrors(of("ya", ""), { word: "error.required", active: "error.invalid" });
  expectErrors(of("true", "c".repeat(41)), { word: "error.invalid" });
  expectErrors(of("true", ["x"]), { word: "error.required" });
});
