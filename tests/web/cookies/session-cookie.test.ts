import { expect, test } from "vitest";
import {
  blankSessionCookie,
  readSessionCookie,
  sessionCookie,
} from "#web/cookies/session-cookie.ts";

const SECRET = "a".repeat(43);

test.each([true, false])("what is set is read again (https: %s)", (secure) => {
  const [pair = ""] = sessionCookie(SECRET, secure).split(";");
  expect(readSessionCookie(`other=1; ${pair}; more=2`, secure)).toBe(SECRET);
});

test("scripts and other sites cannot get at it", () => {
  expect(sessionCookie(SECRET, true)).toBe(
    `__Host-tanggap_session=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Secure`,
  );
  expect(blankSessionCookie(false)).toBe(
    "tanggap_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0",
  );
});

test("on https a cookie that a neighbouring site could have set does not count", () => {
  expect(readSessionCookie(`tanggap_session=${SECRET}`, true)).toBeNull();
});

test.each([
  null,
  "",
  "tanggap_session=",
  "tanggap_session=short",
  "tanggap_session=<script>xxxxxxxxxxxxxxx",
])("%j is no session", (header) => {
  expect(readSessionCookie(header, false)).toBeNull();
});

test("a name that merely ends alike does not count", () => {
  expect(readSessionCookie(`x_tanggap_session=${SECRET}`, false)).toBeNull();
});
