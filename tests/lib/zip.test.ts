import { expect, test } from "vitest";
import { unzip } from "#lib/zip.ts";
import { type ZipFile, zip } from "#tests/support/workbook.ts";

const open = (files: readonly ZipFile[], most = 1000) =>
  unzip(zip(files), { most, wanted: (name) => name.endsWith(".xml") });
const broken = { ok: false, errors: { "": "zip.broken" } };

test("unpacks what is wanted, stored or deflated", () => {
  const files = open([
    { name: "a.xml", content: "satu" },
    { name: "b.png", content: "x".repeat(5000) },
    { name: "c.xml", content: "dua", stored: true },
    { name: "d.xml", content: "" },
  ]);
  expect(files.ok && [...files.value].map(([name, data]) => [name, data.toString()])).toEqual([
    ["a.xml", "satu"],
    ["c.xml", "dua"],
    ["d.xml", ""],
  ]);
});

test("an archive that unpacks to more than allowed is too large", () => {
  const bomb = [{ name: "a.xml", content: Buffer.alloc(2_000_000) }];
  expect(open(bomb)).toEqual({ ok: false, errors: { "": "zip.too-large" } });
  expect(open(bomb, 2_000_000).ok).toBe(true);
  const parts = ["a.xml", "b.xml"].map((name) => ({ name, content: "x".repeat(600) }));
  expect(open(parts)).toEqual({ ok: false, errors: { "": "zip.too-large" } });
  const stored = [{ name: "a.xml", content: "x".repeat(1001), stored: true, claimedSize: 1 }];
  expect(open(stored)).toEqual({ ok: false, errors: { "": "zip.too-large" } });
});

test("an entry that grows beyond its claim is broken", () => {
  expect(open([{ name: "a.xml", content: Buffer.alloc(400_000), claimedSize: 10 }])).toEqual(
    broken,
  );
  expect(open([{ name: "a.xml", content: "abc", claimedSize: 0 }])).toEqual(broken);
});

test("what is no archive is broken", () => {
  const good = zip([{ name: "a.xml", content: "satu" }]);
  const read = (bytes: Uint8Array) => unzip(bytes, { most: 1000, wanted: () => true });
  expect(read(new Uint8Array())).toEqual(broken);
  expect(read(new Uint8Array(100))).toEqual(broken);
  expect(read(good.slice(0, good.length - 1))).toEqual(broken);
  expect(read(good.slice(10))).toEqual(broken);
  expect(open([{ name: "a.xml", content: "satu", method: 12 }])).toEqual(broken);
  expect(read(good).ok).toBe(true);
});
