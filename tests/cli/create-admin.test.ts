import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createAdmin } from "#cli/create-admin.ts";
import { openDatabase } from "#db/client.ts";
import { auditEntries } from "#db/schema/access.ts";
import { startSession } from "#operations/access/start-session.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, expectErrors, expectOk } from "#tests/support/staff.ts";

const { PATH } = process.env;
const NOW = new Date("2026-11-21T03:00:00Z");
const good = { username: "Rina", name: "Rina Wati", password: "kata sandi rina" };

const folder = mkdtempSync(join(tmpdir(), "tanggap-admin-"));
afterAll(() => rmSync(folder, { recursive: true }));
const DATABASE_URL = `file:${join(folder, "new", "tanggap.db")}`;

/** Runs the command as an administrator of the server would, on a database that is not there yet. */
const run = (args: string[], input = "") =>
  spawnSync("node_modules/.bin/node", ["src/cli/admin.ts", ...args], {
    env: { PATH, DATABASE_URL },
    input,
    encoding: "utf8",
  });

test("makes an admin for the whole government and tells so in the audit log", async () => {
  const db = await testDatabase();
  expectOk(await createAdmin(db, good, true, NOW));
  expect(await actorOf(db, "rina")).toMatchObject({
    name: "Rina Wati",
    mustChangePassword: true,
    grants: [{ role: "admin", unitIds: null }],
  });
  const [entry] = await db.orm.select().from(auditEntries);
  expect(entry).toMatchObject({ action: "account.create", reason: "npm run admin", at: NOW });
  expect(JSON.stringify(entry)).not.toContain("argon2");
});

test.each([
  [{ username: "x" }, { username: "account.username-shape" }],
  [{ name: " " }, { name: "error.required" }],
  [{ password: "pendek" }, { password: "error.too-short?min=12" }],
  [{ password: "Rahasia12345" }, { password: "password.common" }],
  [
    { username: "rina.wati.budi", password: "Rina.Wati.Budi" },
    { password: "password.is-username" },
  ],
])("refuses %j", async (wrong, errors) => {
  expectErrors(await createAdmin(await testDatabase(), { ...good, ...wrong }, false, NOW), errors);
});

test("the command makes the database, prints a password once, and refuses the name again", async () => {
  const first = run(["--username", "rina", "--name", "Rina Wati"]);
  const password = /first password: (\S+)/.exec(first.stdout)?.[1];
  expect(first.status).toBe(0);
  const db = await openDatabase(DATABASE_URL);
  expectOk(await startSession(testContext(db), { username: "rina", password }));

  const second = run(["--username", "RINA", "--name", "Lain"]);
  expect(second.status).toBe(1);
  expect(second.stderr).toContain("--username: Sudah dipakai");
  db.client.close();
});

test("the command takes a password from its input and prints none", async () => {
  const args = ["--username", "budi", "--name", "Budi", "--password-stdin"];
  const short = run(args, "pendek\n");
  expect(short.status).toBe(1);
  expect(short.stderr).toContain("--password: Paling sedikit 12");
  const made = run(args, "kata sandi budi\n");
  expect(made.status).toBe(0);
  expect(made.stdout).not.toContain("password:");
  expect(made.stdout).not.toContain("kata sandi budi");
});

test.each([[[]], [["--username", "x"]], [["--nama", "x"]]])("says how it is used: %j", (args) => {
  const answer = run(args);
  expect(answer.status).toBe(1);
  expect(answer.stderr).toContain("npm run admin -- --username");
});
