import { expect, test } from "vitest";
import { refuse } from "#server/refusal.ts";

const ORIGIN = "http://127.0.0.1:4321";
const request = (method: string, headers: Record<string, string>, hasBody = true) => ({
  method,
  headers: new Headers(headers),
  hasBody,
});
const own = { origin: ORIGIN, host: "127.0.0.1:4321", cookie: "tanggap_session=x" };

test.each([
  ["a form of this portal", { ...own, "content-length": "10" }],
  ["a browser that says same-origin", { "sec-fetch-site": "same-origin", "content-length": "10" }],
  ["a program without cookies", { "content-length": "10" }],
  [
    "a form under another name of this server",
    { origin: "http://survei.lan:4321", host: "survei.lan:4321", "content-length": "10" },
  ],
])("lets in %s", (_what, headers) => {
  expect(refuse(request("POST", headers), "/masuk", ORIGIN)).toBeNull();
});

test.each([
  ["another site", { origin: "http://evil.example", host: "127.0.0.1:4321" }],
  ["a sandboxed page", { origin: "null", host: "127.0.0.1:4321" }],
  ["a browser that says cross-site", { ...own, "sec-fetch-site": "cross-site" }],
  ["a neighbouring site", { ...own, "sec-fetch-site": "same-site" }],
  ["nobody, with a cookie", { cookie: "tanggap_session=x" }],
])("refuses a write from %s", (_what, headers) => {
  const refusal = refuse(request("POST", { ...headers, "content-length": "1" }), "/masuk", ORIGIN);
  expect(refusal).toEqual({ status: 403, code: "origin" });
});

test("on https only the one public address counts", () => {
  const headers = { origin: "http://a.example", host: "a.example", "content-length": "1" };
  expect(refuse(request("POST", headers), "/", "https://a.example")).toMatchObject({ status: 403 });
  const right = { ...headers, origin: "https://a.example" };
  expect(refuse(request("POST", right), "/", "https://a.example")).toBeNull();
});

test.each(["GET", "HEAD", "OPTIONS"])("%s may come from anywhere", (method) => {
  const headers = { origin: "http://evil.example", cookie: "a=b" };
  expect(refuse(request(method, headers, false), "/", ORIGIN)).toBeNull();
});

test.each([
  ["/survei/a", 64 * 1024, null],
  ["/survei/a", 64 * 1024 + 1, 413],
  ["/kerjasama", 100_000, 413],
  ["/kerja/akun/impor", 8 * 1024 * 1024, null],
  ["/en/kerja/akun/impor", 8 * 1024 * 1024 + 1, 413],
  ["/kerja/dialog/a1/jawab", 16 * 1024 * 1024, null],
  ["/en/kerja/dialog/a1/jawab", 16 * 1024 * 1024 + 1, 413],
  ["/kerja/dialog/a1/catatan", 8 * 1024 * 1024 + 1, 413],
  ["/kalkulator", 1_000_000, null],
  ["/api/v1/index", 1_000_000, null],
  ["/api/v1/surveys/a/responses", 100_000, 413],
])("%s takes %i bytes: %s", (path, length, status) => {
  const refusal = refuse(request("POST", { "content-length": String(length) }), path, ORIGIN);
  expect(refusal?.status ?? null).toBe(status);
});

test("a body of unknown length is refused, no body needs none", () => {
  expect(refuse(request("POST", {}), "/masuk", ORIGIN)).toMatchObject({ status: 411 });
  expect(refuse(request("POST", {}, false), "/keluar", ORIGIN)).toBeNull();
});
