import { expect, test } from "vitest";
import { basicWords, searchWords, tellingWords } from "#lib/text/stem.ts";

test.each([
  ["perbaikan jalanan", "baik jalan"],
  ["Pelayanan, dilayani; MELAYANI!", "layan layan layan"],
  ["KTP-el rusak?", "ktp el rusak"],
  ["RT 03/RW 12", "rt 03 rw 12"],
  ["", ""],
  ['" OR * ( NEAR', "or near"],
])("%s is kept as %s", (text, words) => {
  expect(searchWords(text)).toBe(words);
});

test("a word comes out the same when it is asked for again", () => {
  expect(basicWords("mengurus mengurus")).toEqual(["urus", "urus"]);
});

test("common words tell nothing", () => {
  expect(tellingWords("Mohon lampu jalan di depan sekolah yang mati itu, lampu jalan")).toEqual([
    "lampu",
    "jalan",
    "depan",
    "sekolah",
    "mati",
  ]);
});

test("words come out the same when more of them were seen than are remembered", () => {
  const numbers = Array.from({ length: 20_100 }, (_, n) => String(n));
  expect(basicWords(numbers.join(" "))).toEqual(numbers);
  expect(basicWords("mengurus")).toEqual(["urus"]);
});
