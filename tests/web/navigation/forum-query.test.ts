import { expect, test } from "vitest";
import { deviceCookie, readDeviceCookie } from "#web/cookies/device-cookie.ts";
import { forumQuery } from "#web/navigation/forum-query.ts";

const url = (query: string) => new URL(`http://x/forum?${query}`);

test("the address in Indonesian becomes what the list asks for, and the next page keeps it", () => {
  const query = forumQuery(url("cari=lampu&urut=waiting&jenis=&aneh=1&mulai=0_1_a"));
  expect(query.input).toMatchObject({ q: "lampu", sort: "waiting", kind: "", cursor: "0_1_a" });
  expect(query.form.values).toEqual({ cari: "lampu", urut: "waiting" });
  expect(query.next("0_2_b")).toBe("/forum?cari=lampu&urut=waiting&mulai=0_2_b");
});

test("on the page of a unit the unit stands in the path", () => {
  const query = forumQuery(url("unit=lain&cari=x"), "disdukcapil");
  expect(query.input.unit).toBe("disdukcapil");
  expect(query.next("c")).toMatch(/^\/forum\/disdukcapil\?/);
});

test("a device keeps its random word, and strange ones count for nothing", () => {
  const token = "a".repeat(32);
  const cookie = deviceCookie(token, true);
  expect(cookie).toContain("HttpOnly; SameSite=Lax");
  expect(readDeviceCookie(`x=1; ${cookie.split(";")[0]}`)).toBe(token);
  for (const header of [null, "", "tanggap_perangkat=x", "tanggap_perangkat=<script>"]) {
    expect(readDeviceCookie(header)).toBeNull();
  }
});
