import { expect, test } from "vitest";
import { importDigest } from "#lib/tables/import-digest.ts";

const nothing = { create: [], update: [] };

test("a confirmation is of these changes and no others", () => {
  const made = importDigest({ ...nothing, create: [{ slug: "a" }] });
  const changed = importDigest({ ...nothing, update: [{ before: 1, after: 2 }] });
  const removed = importDigest({ ...nothing, remove: [{ slug: "a" }] });
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set([made, changed, removed]).size).toBe(3);
  expect(importDigest({ ...nothing, create: [{ slug: "a" }] })).toBe(made);
});

test("where nothing would change there is nothing to confirm", () => {
  expect(importDigest(nothing)).toBeNull();
  expect(importDigest({ ...nothing, remove: [] })).toBeNull();
});
