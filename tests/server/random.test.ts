import { expect, test } from "vitest";
import { randomCode } from "#server/random.ts";

test("codes have their length, no look-alikes, and are not repeated", () => {
  const codes = Array.from({ length: 2000 }, () => randomCode(10));
  for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-tw-z]{10}$/);
  expect(new Set(codes).size).toBe(2000);
});
