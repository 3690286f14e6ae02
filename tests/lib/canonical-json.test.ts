import { expect, test } from "vitest";
import { canonicalJson } from "#lib/canonical-json.ts";
import { sha256 } from "#lib/sha256.ts";

test("sorts keys, writes numbers one way and no spaces (RFC 8785, 3.2)", () => {
  const value = { peach: 1e30, "\u20ac": "Euro", a: [4.5, 2e-3, true, null], "1": "\u000f\n" };
  expect(canonicalJson(value)).toBe(
    '{"1":"\\u000f\\n","a":[4.5,0.002,true,null],"peach":1e+30,"€":"Euro"}',
  );
});

test("equal values in another order give the same text", () => {
  expect(canonicalJson({ a: 1, b: { c: 2, d: 3 } })).toBe(
    canonicalJson({ b: { d: 3, c: 2 }, a: 1 }),
  );
});

test.each([[undefined], [Number.NaN], [{ a: Number.POSITIVE_INFINITY }]])("refuses %s", (value) => {
  expect(() => canonicalJson(value)).toThrow();
});

test("SHA-256 as FIPS 180-4 gives it for abc, and over UTF-8", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});
