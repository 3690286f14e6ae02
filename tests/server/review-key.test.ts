import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { markWith, reviewKey } from "#server/review-key.ts";
import { databaseIn, removeFolder, temporaryFolder } from "#tests/support/server-process.ts";

test("the key is made once, beside the database, for its owner alone", () => {
  const folder = temporaryFolder();
  const env = { DATABASE_URL: databaseIn(folder), REVIEW_KEY: undefined };
  const key = reviewKey(env);
  const file = join(folder, "kunci-360.txt");
  expect(key).toMatch(/^[a-z0-9]{48}$/);
  expect(readFileSync(file, "utf8")).toBe(key);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(reviewKey(env)).toBe(key);
  removeFolder(folder);
});

test("a key from the environment leaves no file", () => {
  const folder = temporaryFolder();
  const key = "k".repeat(32);
  expect(reviewKey({ DATABASE_URL: databaseIn(folder), REVIEW_KEY: key })).toBe(key);
  expect(() => statSync(join(folder, "kunci-360.txt"))).toThrow(/ENOENT/);
  removeFolder(folder);
});

test("marks are HMAC-SHA-256", () => {
  // RFC 4231, test case 2.
  expect(markWith("Jefe")("what do ya want for nothing?")).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});
