import { expect, test } from "vitest";
import { localPath } from "#web/navigation/local-path.ts";

test.each([
  "/",
  "/kerja",
  "/kerja/dialog?daftar=masukan&hal=2",
  "/en/forum#a",
  "/a//b",
  "/x?y=%CE%A9",
])("%j leads back", (path) => {
  expect(localPath(path, "/kerja")).toBe(path);
});

test.each([
  null,
  "",
  "kerja",
  "?a=b",
  "//evil",
  "///evil",
  "/\\evil",
  "\\\\evil",
  "/a\\b",
  "http://evil.example",
  "https:evil.example",
  "javascript:void(0)",
  " /kerja",
  "/\t/evil",
  "/\n/evil",
  "/\r/evil",
  "/a b",
  "/a\u0000",
  "/a\u0001b",
  "/a\u007f",
  "/\u00a0",
  "/Ω",
])("%j leads to the fallback", (path) => {
  expect(localPath(path, "/kerja")).toBe("/kerja");
});
