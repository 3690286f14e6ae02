import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkFile, refuseNewer } from "#db/checks/start-check.ts";
import { closeDatabase, openDatabase } from "#db/client.ts";
import { fillFixture } from "#tests/support/fixtures/fixtures.ts";
import {
  databaseIn,
  prepareDatabase,
  removeFolder,
  temporaryFolder,
} from "#tests/support/server-process.ts";

let folder = "";
let url = "";
beforeEach(async () => {
  folder = temporaryFolder();
  url = databaseIn(folder);
  await prepareDatabase(url, fillFixture);
});
afterEach(() => removeFolder(folder));

const file = () => join(folder, "tanggap.db");

/** A process that writes and is killed before its log is folded into the file. */
function writeAndDie(sql: string, foldedBefore = ""): void {
  const script = `const Libsql = require("libsql"); const db = new Libsql(${JSON.stringify(file())});
    db.exec("PRAGMA journal_mode = WAL"); db.exec("PRAGMA wal_autocheckpoint = 0");
    db.exec(${JSON.stringify(foldedBefore)});
    db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
    db.exec(${JSON.stringify(sql)}); process.kill(process.pid, "SIGKILL");`;
  spawnSync("node_modules/.bin/node", ["-e", script], { stdio: "inherit" });
}

test("a healthy file passes, with the log of a killed server too, and an absent one", () => {
  expect(() => checkFile(url)).not.toThrow();
  writeAndDie("CREATE TABLE extra (n); INSERT INTO extra VALUES (1)");
  expect(statSync(`${file()}-wal`).size).toBeGreaterThan(0);
  expect(() => checkFile(url)).not.toThrow();
  expect(() => checkFile(databaseIn(join(folder, "kosong")))).not.toThrow();
  expect(() => checkFile("libsql://example.id")).not.toThrow();
});

/** A table of many pages, which are then used anew for other rows, and of those a part once more. */
const FILL = `CREATE TABLE filled (n INTEGER PRIMARY KEY, t TEXT UNIQUE);
  WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 4000)
  INSERT INTO filled SELECT n, hex(randomblob(40)) FROM s;`;
const REFILL = `DELETE FROM filled; ${FILL.slice(FILL.indexOf("WITH"))}`;
const CHANGE = "UPDATE filled SET t = hex(randomblob(60)) WHERE n % 500 < 30;";

/** What a process of its own has to say against a file; it ends as a refused start does. */
function startOn(databaseUrl: string): string {
  const script = `import { checkFile } from "#db/checks/start-check.ts";
    try { checkFile(${JSON.stringify(databaseUrl)}); }
    catch ({ message }) { console.error(message); process.exit(1); }`;
  const args = ["--input-type=module", "-e", script];
  return spawnSync("node_modules/.bin/node", args, { encoding: "utf8" }).stderr;
}

test("a backup copied over the file of a killed server is refused, and left as it was", () => {
  const backup = join(folder, "cadangan.db");
  writeAndDie("", FILL);
  copyFileSync(file(), backup);
  writeAndDie(CHANGE, REFILL);
  copyFileSync(backup, file());
  const before = readFileSync(file());
  expect(startOn(url)).toMatch(/berkas rusak.*-wal dan -shm/s);
  expect(readFileSync(file()).equals(before)).toBe(true);
  // What the sentence says to do.
  for (const ending of ["-wal", "-shm"]) rmSync(file() + ending);
  copyFileSync(backup, file());
  expect(startOn(url)).toBe("");
});

test("a log that is older than its file is pointed out, since it may undo a restored backup", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  writeAndDie("CREATE TABLE extra (n)");
  checkFile(url);
  expect(warn).not.toHaveBeenCalled();
  writeAndDie("INSERT INTO extra VALUES (1)");
  const yesterday = Date.now() / 1000 - 86_400;
  utimesSync(`${file()}-wal`, yesterday, yesterday);
  checkFile(url);
  expect(warn.mock.calls.join()).toContain("hapus tanggap.db-wal dan tanggap.db-shm");
  warn.mockRestore();
});

test("a file that is no database or was cut off is refused", () => {
  const whole = readFileSync(file());
  writeFileSync(file(), whole.subarray(0, whole.length / 2));
  expect(() => checkFile(url)).toThrow(/berkas rusak/);
  writeFileSync(file(), "Bukan basis data. ".repeat(1000));
  expect(() => checkFile(url)).toThrow(/berkas rusak/);
});

test("a database made by newer code is refused", async () => {
  const db = await openDatabase(url);
  await expect(refuseNewer(db.client)).resolves.toBeUndefined();
  await closeDatabase(db);
  writeAndDie("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 4000000000000)");
  const newer = await openDatabase(url);
  await expect(refuseNewer(newer.client)).rejects.toThrow(/versi Tanggap yang lebih baru.*\(1 /s);
  await closeDatabase(newer);
});
