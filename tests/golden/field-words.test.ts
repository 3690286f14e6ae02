import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { basicWords, searchWords } from "#lib/text/stem.ts";

/**
 * Words of services, complaints and the survey (PermenPANRB 14/2017 and the demo's posts), a line
 * for each basic word with its forms, checked by hand against Kamus Besar Bahasa Indonesia.
 */
const FAMILIES = readFileSync(new URL("field-words.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

const basicOf = (word: string): string => basicWords(word).join(" ");

test("two hundred words of the field and their forms find each other", () => {
  expect(FAMILIES.length).toBeGreaterThan(200);
  const apart = FAMILIES.map((words) => words.map((word) => `${word} ${basicOf(word)}`)).filter(
    (family) => new Set(family.map((each) => each.split(" ")[1])).size > 1,
  );
  expect(apart).toEqual([]);
});

test("words that have nothing to do with each other are kept apart", () => {
  const families = Map.groupBy(FAMILIES, ([word = ""]) => basicOf(word));
  expect([...families.values()].filter(({ length }) => length > 1)).toEqual([]);
});

test.each([
  ["penerangannya", "menerangi"],
  ["Tanggapan-tanggapan", "ditanggapi ditanggapi"],
  ["pemadamanlah", "padam"],
  ["Jum’at", "Jumat"],
  ["prosedurnya", "prosedur"],
  ["ketidakpuasan", "puas"],
  ["perekaman", "terekam"],
  ["pengecekan", "cek"],
])("%s is found by %s", (text, search) => {
  expect(searchWords(text)).toBe(searchWords(search));
});
