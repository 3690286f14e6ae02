import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNames, foldText, holdsTerms, searchTerms } from "#lib/text/fold.ts";

test.each([
  ["André Ma’ruf", "andre maruf"],
  ["SYAFI'I", "syafii"],
  ["Ṣāliḥ Łukasz Ðuro Straße Ærø", "salih lukasz duro strasse aero"],
  ["Andre\u0301", "andre"],
  ["Дом 7-B", "Дом 7-b"],
])("%j is compared as %j", (text, plain) => {
  expect(foldText(text)).toBe(plain);
});

test.each([
  ["Nur\u200bAini", ["nuraini"]],
  ["KTP‑el, 3", ["ktp", "el", "3"]],
  ["% _ ' ?!", []],
  ["", []],
])("%j is looked for by %j", (search, terms) => {
  expect(searchTerms(search)).toEqual(terms);
});

test.each([
  ["Ma'ruf Amin", "amin ma’ruf", true],
  ["Ma’ruf Amin", "maruf", true],
  ["Ma’ruf Amin", "maruf basri", false],
  ["Ma’ruf 100%", "%", true],
  ["Ma’ruf 100%", "_", false],
  ["Ma’ruf Amin", "", false],
])("%j is found by %j: %s", (text, search, found) => {
  expect(holdsTerms(text, search)).toBe(found);
});

test("accents, apostrophes and case change nothing in the order of names", () => {
  const names = ["Zul", "Éva", "eko", "Nuraini B", "Nur’aini A", "Andi", "André", "andra"];
  const inOrder = ["Andi", "andra", "André", "eko", "Éva", "Nur’aini A", "Nuraini B", "Zul"];
  expect(names.toSorted(compareNames)).toEqual(inOrder);
  expect(compareNames("André", "ANDRE")).toBe(0);
});

test("folding again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
