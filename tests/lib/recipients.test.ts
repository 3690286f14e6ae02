import { expect, test } from "vitest";
import { hashRecipient } from "#lib/hash-recipient.ts";
import { internationalNumber } from "#lib/text/international-number.ts";

test.each([
  ["081234567890", "6281234567890"],
  ["+62 812-3456-7890", "6281234567890"],
])("%s is dialled as %s", (phone, number) => {
  expect(internationalNumber(phone)).toBe(number);
});

test.each([
  ["Warga@Example.id ", "warga@example.id"],
  ["0812-3456-7890", "+62 812 3456 7890"],
])("%s and %s are one recipient", (one, other) => {
  expect(hashRecipient(one)).toBe(hashRecipient(other));
});
