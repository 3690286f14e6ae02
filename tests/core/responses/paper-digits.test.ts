import { expect, test } from "vitest";
import { answersFromDigits } from "#core/responses/paper-digits.ts";

const KEYS = ["waktu", "biaya", "produk"];

test("digits are read in the order of the form, with or without spaces", () => {
  expect(answersFromDigits(KEYS, "314")).toEqual({ waktu: 3, biaya: 1, produk: 4 });
  expect(answersFromDigits(KEYS, " 3 1 4 ")).toEqual({ waktu: 3, biaya: 1, produk: 4 });
});

test("a dash leaves an element out", () => {
  expect(answersFromDigits(KEYS, "3-4")).toEqual({ waktu: 3, produk: 4 });
});

test.each(["", "31", "3144", "350", "3x4", "3.4", "٣١٤"])("%j is no answer", (digits) => {
  expect(answersFromDigits(KEYS, digits)).toBeNull();
});
