import { expect, test } from "vitest";
import { cleanText } from "#lib/clean-text.ts";

test.each([
  ["  a\r\nb\rc\n", "a\nb\nc"],
  ["a\u0000b\u001b[31m\u009fc\td", "ab[31mc\td"],
  ["\ud800x", "\ufffdx"],
  ["Terima kasih 🙏", "Terima kasih 🙏"],
])("%j becomes %j", (given, clean) => {
  expect(cleanText(given)).toBe(clean);
});
