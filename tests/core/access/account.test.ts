import { expect, test } from "vitest";
import {
  type AccountDetails,
  accountRecord,
  emailSchema,
  guardAdmins,
  nameSchema,
  usernameSchema,
} from "#core/access/account.ts";
import { parseAssignment, parseAssignments } from "#core/access/assignment.ts";
import { judgeNewPassword, newPasswordSchema } from "#core/access/password.ts";
import { parse } from "#core/parse.ts";

const units = new Set(["disdukcapil", "uptd-1"]);
const person = (username: string, roles: string, active = true): AccountDetails => {
  const assignments = parseAssignments(roles, units);
  return {
    username,
    name: username,
    email: null,
    active,
    assignments: assignments.ok ? assignments.value : [],
  };
};

test.each([
  [" Budi.S ", "budi.s"],
  ["x_1-y", "x_1-y"],
])("the username %j is kept as %j", (given, kept) => {
  expect(parse(usernameSchema, given)).toEqual({ ok: true, value: kept });
});

test.each([
  ["ab", "account.username-shape"],
  ["budi santoso", "account.username-shape"],
  [".budi", "account.username-shape"],
  ["a".repeat(41), "account.username-shape"],
  ["Baru", "error.taken"],
  ["", "error.required"],
  [undefined, "error.required"],
  [["budi"], "error.required"],
])("the username %j is refused", (given, message) => {
  expect(parse(usernameSchema, given)).toEqual({ ok: false, errors: { "": message } });
});

test.each([
  ["", null],
  [undefined, null],
  [null, null],
  [" a@b.id ", "a@b.id"],
])("the e-mail %j is kept as %j", (given, kept) => {
  expect(parse(emailSchema, given)).toEqual({ ok: true, value: kept });
});

test("wrong e-mail addresses and empty names are refused", () => {
  expect(parse(emailSchema, "a@b")).toMatchObject({ errors: { "": "error.email" } });
  expect(parse(emailSchema, `${"a".repeat(200)}@b.id`)).toMatchObject({ ok: false });
  expect(parse(nameSchema, "  ")).toMatchObject({ errors: { "": "error.required" } });
});

test.each([
  ["petugas@disdukcapil", { role: "petugas", unitSlug: "disdukcapil" }],
  [" Petugas @ uptd-1 ", { role: "petugas", unitSlug: "uptd-1" }],
  ["organisasi", { role: "organisasi", unitSlug: null }],
  ["organisasi@", { role: "organisasi", unitSlug: null }],
])("reads the role %j", (text, assignment) => {
  expect(parseAssignment(text, units)).toEqual({ ok: true, value: assignment });
});

test.each([
  ["raja", "account.unknown-role?role=raja"],
  ["petugas@a@b", "account.unknown-role?role=petugas%40a%40b"],
  ["petugas@dishub", "account.unknown-unit?unit=dishub"],
  ["admin@disdukcapil", "account.government-role"],
])("refuses the role %j", (text, message) => {
  expect(parseAssignment(text, units)).toEqual({ ok: false, errors: { "": message } });
  expect(parseAssignments(`kepala@uptd-1; ${text}`, units)).toMatchObject({ ok: false });
});

test("several roles are in a fixed order, each once", () => {
  const { assignments } = person("x", "petugas@uptd-1, kepala;\nkepala; ");
  expect(assignments).toHaveLength(2);
  expect(accountRecord(person("x", "petugas@uptd-1; kepala")).roles).toBe("kepala; petugas@uptd-1");
});

const admin = person("rina", "admin");

test("an admin may change anything that leaves the doors open", () => {
  const changes = [
    { before: admin, after: { ...admin, name: "Rina W." } },
    { before: null, after: person("budi", "petugas@uptd-1") },
    { before: person("old", "admin"), after: person("old", "admin", false) },
  ];
  expect(guardAdmins(changes, "rina", 0)).toEqual({ ok: true, value: null });
});

test.each([
  ["block himself", person("rina", "admin", false), "account.not-oneself"],
  ["take his own admin role", person("rina", "organisasi"), "account.own-admin-role"],
])("nobody may %s", (_what, after, message) => {
  expect(guardAdmins([{ before: admin, after }], "rina", 5)).toEqual({
    ok: false,
    errors: { "": message },
  });
});

test("one active admin remains", () => {
  const changes = [{ before: person("old", "admin"), after: person("old", "admin", false) }];
  expect(guardAdmins(changes, "rina", 0)).toEqual({
    ok: false,
    errors: { "": "account.last-admin" },
  });
  expect(guardAdmins(changes, "rina", 1).ok).toBe(true);
});

test("an admin who has other roles too is one, and so is one who has just been made", () => {
  const both = person("rina", "admin; moderator");
  const change = { before: both, after: { ...both, name: "Rina W." } };
  expect(guardAdmins([change], "rina", 0).ok).toBe(true);
  expect(guardAdmins([{ before: both, after: person("rina", "moderator") }], "rina", 5)).toEqual({
    ok: false,
    errors: { "": "account.own-admin-role" },
  });
  const made = { before: person("siti", "petugas@uptd-1"), after: person("siti", "admin") };
  const blocked = { before: person("old", "admin"), after: person("old", "admin", false) };
  expect(guardAdmins([made, blocked], "budi", 0).ok).toBe(true);
  // Two who are in the changes and two beside them: nobody cancels anybody out.
  const others = ["x", "y"].map((name) => ({ before: null, after: person(name, "admin") }));
  expect(guardAdmins(others, "budi", 2).ok).toBe(true);
});

const password = {
  username: "rina",
  current: "kata sandi lama",
  next: "kata sandi baru",
  repeat: "kata sandi baru",
};

test("a good password is good", () => {
  expect(judgeNewPassword(password)).toEqual({ ok: true, value: null });
  const four = { next: "abcdabcdabcd", repeat: "abcdabcdabcd" };
  expect(judgeNewPassword({ ...password, ...four }).ok).toBe(true);
});

test.each([
  [{ username: "Kata Sandi Baru" }, { next: "password.is-username" }],
  [
    { username: "kata sandi", next: " Kata sandi ", repeat: " Kata sandi " },
    { next: "password.is-username" },
  ],
  [{ current: password.next }, { next: "password.is-old" }],
  [{ next: "aaabbbcccaaa", repeat: "aaabbbcccaaa" }, { next: "password.too-simple" }],
  [{ repeat: "kata sandi bau" }, { repeat: "password.differs" }],
])("a new password with %j is refused", (given, errors) => {
  expect(judgeNewPassword({ ...password, ...given })).toEqual({ ok: false, errors });
});

test.each([
  ["12345678901", "error.too-short?min=12"],
  ["a".repeat(201), "error.too-long?max=200"],
  ["", "error.required"],
  [7, "error.required"],
])("the length of %j is refused", (given, message) => {
  expect(parse(newPasswordSchema, given)).toEqual({ ok: false, errors: { "": message } });
});
