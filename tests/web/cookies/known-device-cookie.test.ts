import { expect, test } from "vitest";
import { knownDeviceCookie, readKnownDevice } from "#web/cookies/known-device-cookie.ts";

const WORDS = [
  `mabcdefg.abcdefgh12345678.${"a1".repeat(16)}`,
  `mabcdefh.x_-4567890.${"0".repeat(32)}`,
];

test.each([true, false])("words come back as they were kept (https: %s)", (secure) => {
  const cookie = knownDeviceCookie(WORDS, secure);
  expect(readKnownDevice(`a=b; ${cookie.split(";")[0]}`, secure)).toEqual(WORDS);
  expect(cookie).toContain("HttpOnly");
  expect(cookie.startsWith("__Host-")).toBe(secure);
  expect(cookie.includes("; Secure")).toBe(secure);
});

test("on https only the name that is bound to this host counts", () => {
  expect(readKnownDevice(knownDeviceCookie(WORDS, false).split(";")[0] ?? "", true)).toEqual([]);
});

test.each([
  null,
  "",
  "tanggap_masuk=",
  "tanggap_masuk=x~y.z~..",
  `tanggap_masuk=${"~".repeat(500)}`,
])("%s says nothing", (header) => {
  expect(readKnownDevice(header, false)).toEqual([]);
});
