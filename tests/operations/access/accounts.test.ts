import { expect, test } from "vitest";
import { readSession } from "#db/queries/access/sessions.ts";
import { accounts, auditEntries } from "#db/schema/access.ts";
import { changeAccount } from "#operations/access/change-account.ts";
import { createAccount } from "#operations/access/create-account.ts";
import { listAccounts } from "#operations/access/list-accounts.ts";
import { resetAccountPassword } from "#operations/access/reset-account-password.ts";
import { setAccountActive } from "#operations/access/set-account-active.ts";
import { startSession } from "#operations/access/start-session.ts";
import { viewAccount } from "#operations/access/view-account.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import {
  accountOf,
  actorOf,
  asRina,
  expectErrors,
  expectOk,
  staffDatabase,
} from "#tests/support/staff.ts";

const siti = { username: "Siti", name: "Siti Rahma", email: "", newRole: "kepala", newUnit: "opd" };

test("a new account signs in with the password that was shown, and must change it", async () => {
  const db = await staffDatabase();
  const { password } = expectOk(await createAccount(await asRina(db), siti));
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  expectOk(await startSession(testContext(db), { username: "siti", password }));
  const actor = await actorOf(db, "siti");
  expect(actor.mustChangePassword).toBe(true);
  expect(actor.grants).toEqual([{ role: "kepala", unitIds: ["opd", "uptd"] }]);
});

test("neither a password nor its hash is ever in the audit log", async () => {
  const db = await staffDatabase();
  const { password } = expectOk(await createAccount(await asRina(db), siti));
  const { version } = await accountOf(db, "siti");
  const reset = expectOk(await resetAccountPassword(await asRina(db), "siti", { version }));
  const log = JSON.stringify(await db.orm.select().from(auditEntries));
  expect(log).toContain("account.reset-password");
  for (const secret of [password, reset.password, "argon2", "kata sandi rina"]) {
    expect(log).not.toContain(secret);
  }
});

test("passwords are kept as argon2id with at least 19 MiB and two passes", async () => {
  const db = await staffDatabase();
  const [row] = await db.orm.select().from(accounts);
  const [, memory, passes] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(row?.passwordHash ?? "") ?? [];
  expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
  expect(Number(passes)).toBeGreaterThanOrEqual(2);
});

test.each([
  [{ username: "RINA" }, { username: "error.taken" }],
  [{ username: "x" }, { username: "account.username-shape" }],
  [{ name: ["a"] }, { name: "error.required" }],
  [{ email: "bukan" }, { email: "error.email" }],
  [{ newRole: "raja" }, { newRole: "account.unknown-role?role=raja%40opd" }],
  [{ newUnit: "hilang" }, { newRole: "account.unknown-unit?unit=hilang" }],
  [{ newRole: "admin" }, { newRole: "account.government-role" }],
  [{ newRole: "" }, { newRole: "error.choose" }],
  [{ grants: ["raja"] }, { "": "account.unknown-role?role=raja" }],
])("refuses an account with %j", async (wrong, errors) => {
  const db = await staffDatabase();
  expectErrors(await createAccount(await asRina(db), { ...siti, ...wrong }), errors);
});

test("roles are given and taken, with before and after in the audit log", async () => {
  const db = await staffDatabase();
  expectOk(await createAccount(await asRina(db), siti));
  const input = {
    name: "Siti R.",
    email: "siti@example.id",
    grants: [],
    newRole: "petugas",
    newUnit: "uptd",
    version: "1",
  };
  expectOk(await changeAccount(await asRina(db), "siti", input));
  expect(await accountOf(db, "siti")).toMatchObject({
    name: "Siti R.",
    email: "siti@example.id",
    version: 2,
    assignments: [{ role: "petugas", unitSlug: "uptd" }],
  });
  expect((await db.orm.select().from(auditEntries)).at(-1)).toMatchObject({
    action: "account.change",
    accountName: "Rina",
    before: { name: "Siti Rahma", roles: "kepala@opd" },
    after: { name: "Siti R.", roles: "petugas@uptd" },
  });
});

test("a second officer who read the same version gets a conflict, and nothing is half done", async () => {
  const db = await staffDatabase();
  expectOk(await createAccount(await asRina(db), siti));
  const input = { name: "Lain", email: "", grants: [], version: "1" };
  expectOk(await changeAccount(await asRina(db), "siti", input));
  await expect(
    changeAccount(await asRina(db), "siti", { ...input, name: "Kedua" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(
    resetAccountPassword(await asRina(db), "siti", { version: "1" }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect((await accountOf(db, "siti")).name).toBe("Lain");
});

test("who is blocked loses access at once and looks like a stranger at sign-in", async () => {
  const db = await staffDatabase();
  const { password } = expectOk(await createAccount(await asRina(db), siti));
  const { secret } = expectOk(
    await startSession(testContext(db, { now: () => new Date() }), { username: "siti", password }),
  );
  expect(await readSession(db, secret, new Date())).not.toBeNull();
  expectOk(await setAccountActive(await asRina(db), "siti", { active: "false", version: "1" }));
  expect(await readSession(db, secret, new Date())).toBeNull();
  await expect(actorOf(db, "siti")).rejects.toThrow();
  expectErrors(await startSession(testContext(db), { username: "siti", password }), {
    "": "sign-in.wrong",
  });
  expectOk(await setAccountActive(await asRina(db), "siti", { active: "true", version: "2" }));
  expectOk(await startSession(testContext(db), { username: "siti", password }));
});

test("a new password ends the sessions of the old one", async () => {
  const db = await staffDatabase();
  const { password } = expectOk(await createAccount(await asRina(db), siti));
  const ctx = testContext(db, { now: () => new Date() });
  const { secret } = expectOk(await startSession(ctx, { username: "siti", password }));
  const reset = expectOk(await resetAccountPassword(await asRina(db), "siti", { version: "1" }));
  expect(await readSession(db, secret, new Date())).toBeNull();
  expectErrors(await startSession(ctx, { username: "siti", password }), { "": "sign-in.wrong" });
  expectOk(await startSession(ctx, { username: "siti", password: reset.password }));
});

test("nobody blocks himself or takes his own admin role", async () => {
  const db = await staffDatabase();
  expectErrors(await setAccountActive(await asRina(db), "rina", { active: "false", version: 1 }), {
    "": "account.not-oneself",
  });
  const input = { name: "Rina", email: "", grants: [], version: "1" };
  expectErrors(await changeAccount(await asRina(db), "rina", input), {
    "": "account.own-admin-role",
  });
});

test("two admins who block each other at the same moment do not both succeed", async () => {
  const db = await staffDatabase();
  const second = { username: "budi", name: "Budi", newRole: "admin" };
  expectOk(await createAccount(await asRina(db), second));
  const budi = { ...(await actorOf(db, "budi")), mustChangePassword: false };
  const outcomes = await Promise.allSettled([
    setAccountActive(await asRina(db), "budi", { active: "false", version: 1 }),
    setAccountActive(testContext(db, { actor: budi }), "rina", { active: "false", version: 1 }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const rows = await db.orm.select().from(accounts);
  expect(rows.filter(({ active }) => active)).toHaveLength(1);
});

test("lists by name, searches name, username and e-mail, and pages", async () => {
  const db = await staffDatabase();
  const ctx = await asRina(db);
  expectOk(await createAccount(ctx, { ...siti, email: "s_r@example.id" }));
  expectOk(await createAccount(ctx, { username: "budi", name: "Budi 100%" }));
  const namesFor = async (input: unknown) =>
    (await listAccounts(ctx, input)).accounts.map(({ name }) => name);
  expect((await listAccounts(ctx, { search: "siti" })).accounts[0]?.roles).toEqual([
    { role: "kepala", unit: "Unit opd" },
  ]);
  expect(await namesFor({})).toEqual(["Budi 100%", "Rina", "Siti Rahma"]);
  expect(await namesFor({ search: "RAHMA" })).toEqual(["Siti Rahma"]);
  expect(await namesFor({ search: "s_r@" })).toEqual(["Siti Rahma"]);
  expect(await namesFor({ search: "%" })).toEqual(["Budi 100%"]);
  expect(await namesFor({ search: ["x"], page: "x" })).toHaveLength(3);
  expect(await listAccounts(ctx, { page: "2" })).toMatchObject({
    accounts: [],
    total: 3,
    pages: 1,
  });
});

test("only an admin for the whole government comes near accounts", async () => {
  const db = await staffDatabase();
  const limited = testContext(db, { actor: actorWith([{ role: "admin", unitIds: ["opd"] }]) });
  const calls = [
    () => listAccounts(limited, {}),
    () => viewAccount(limited, "rina"),
    () => createAccount(limited, siti),
    () => changeAccount(limited, "rina", {}),
    () => setAccountActive(limited, "rina", {}),
    () => resetAccountPassword(limited, "rina", {}),
  ];
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: "forbidden" });
});

test("unknown accounts are not found", async () => {
  const db = await staffDatabase();
  const ctx = await asRina(db);
  const input = { name: "X", email: "", version: 0, active: "true" };
  for (const call of [viewAccount, changeAccount, setAccountActive, resetAccountPassword]) {
    await expect(call(ctx, "hilang", input)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("names are found and sorted as people expect, however they are written", async () => {
  const db = await staffDatabase();
  const ctx = await asRina(db);
  const people = { maruf: "Ma’ruf Amin", andre: "André Zul", andri: "Andri", syafii: "Syafi'i" };
  for (const [username, name] of Object.entries(people)) {
    expectOk(await createAccount(ctx, { username, name }));
  }
  const namesFor = async (search: string) =>
    (await listAccounts(ctx, { search })).accounts.map(({ name }) => name);
  expect(await namesFor("")).toEqual(["André Zul", "Andri", "Ma'ruf Amin", "Rina", "Syafi'i"]);
  expect(await namesFor("ANDRE")).toEqual(["André Zul"]);
  expect(await namesFor("amin ma`ruf")).toEqual(["Ma'ruf Amin"]);
  expect(await namesFor("syafi’i")).toEqual(["Syafi'i"]);
  expect(await namesFor("Syafii\u200b")).toEqual(["Syafi'i"]);
});
