import { expect, test } from "vitest";
import { numberWords } from "#lib/text/number-words.ts";

test.each([
  [0, "nol"],
  [7, "tujuh"],
  [11, "sebelas"],
  [12, "dua belas"],
  [21, "dua puluh satu"],
  [30, "tiga puluh"],
  [100, "seratus"],
  [111, "seratus sebelas"],
  [205, "dua ratus lima"],
  [1000, "seribu"],
  [1945, "seribu sembilan ratus empat puluh lima"],
  [2026, "dua ribu dua puluh enam"],
])("%i is %s", (number, words) => {
  expect(numberWords(number)).toBe(words);
});
