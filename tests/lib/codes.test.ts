import fc from "fast-check";
import { expect, test } from "vitest";
import { codeFromBytes } from "#lib/codes.ts";

test("a code has its length and no look-alikes", () => {
  const bytes = fc.uint8Array({ minLength: 80, maxLength: 80 });
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeFromBytes(random, 10);
      if (code !== null) expect(code).toMatch(/^[2-9a-hjkmnp-tw-z]{10}$/);
    }),
  );
});

test("every character is as likely as any other: bytes beyond the unbiased range are skipped", () => {
  const counts = new Map<string | null, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const code = codeFromBytes(Uint8Array.of(byte), 1);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  counts.delete(null);
  expect([counts.size, new Set(counts.values())]).toEqual([29, new Set([8])]);
});

test("too few usable bytes make no code", () => {
  expect(codeFromBytes(Uint8Array.of(255, 255, 0), 2)).toBeNull();
});
