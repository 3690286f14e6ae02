import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { compareTallies } from "#db/checks/tally-check.ts";
import { closeDatabase, type Database, migrateDatabase, openDatabase } from "#db/client.ts";
import { commentUrns, responses } from "#db/schema/responses.ts";
import { government } from "#db/schema/units.ts";
import { seedBase } from "#db/seed/base.ts";
import { write } from "#db/write.ts";
import { submitResponse } from "#operations/responses/submit-response.ts";
import { testContext } from "#tests/support/context.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { type LibsqlServer, startLibsqlServer } from "#tests/support/libsql-server.ts";
import { databaseIn, startNode } from "#tests/support/server-process.ts";

const TOKEN = "a.right.token";

const folder = mkdtempSync(join(tmpdir(), "tanggap-remote-"));
afterAll(() => rmSync(folder, { recursive: true }));

let server: LibsqlServer;
let file: string;
let files = 0;
beforeEach(async () => {
  files += 1;
  file = join(folder, `${files}.db`);
  await writeFile(file, "");
  server = await startLibsqlServer(file, TOKEN);
});
afterEach(() => server.stop());

async function filled(): Promise<Database> {
  const db = await openDatabase(server.url, TOKEN);
  await migrateDatabase(db);
  await fillFixture(db);
  return db;
}

const count = async (db: Database, table: typeof responses) =>
  (await db.orm.select({ n: sql<number>`count(*)` }).from(table))[0]?.n;

test("schema and base seed come over the network, and a second start changes nothing", async () => {
  const db = await filled();
  const before = (await db.client.execute("SELECT * FROM sqlite_schema ORDER BY name")).rows;
  await migrateDatabase(db);
  await seedBase(db);
  const after = (await db.client.execute("SELECT * FROM sqlite_schema ORDER BY name")).rows;
  expect(after).toEqual(before);
  await closeDatabase(db);
});

test("an answer is stored and counted once, also when it is sent many times at once", async () => {
  const db = await filled();
  await submitResponse(testContext(db), SURVEY, filledForm()); // from now on the survey is remembered
  const form = filledForm({ comment: "Baik" });
  const forms = [form, form, form, ...Array.from({ length: 40 }, () => filledForm())];
  const before = server.served();
  const results = await Promise.all(
    forms.map((one) => submitResponse(testContext(db), SURVEY, one)),
  );
  expect(results.filter((result) => result.ok && result.value.created)).toHaveLength(41);
  expect(await count(db, responses)).toBe(42);
  const urns = await db.orm.select().from(commentUrns);
  expect(urns.flatMap(({ words }) => JSON.parse(words))).toHaveLength(1);
  // Concurrent answers share requests as they share commits.
  expect(server.served() - before).toBeLessThan(forms.length / 2);
  expect(await compareTallies(db)).toEqual([]);
  await closeDatabase(db);
});

test("a batch is stored whole or not at all, and a refusal is a conflict", async () => {
  const db = await filled();
  const rename = (name: string) => db.orm.update(government).set({ name });
  await write(db, [rename("Kota Baru")]);
  for (const refused of [
    sql`INSERT INTO surveys SELECT * FROM surveys`,
    sql`UPDATE surveys SET state = 'published'`,
    sql`INSERT INTO survey_services VALUES ('nowhere', 'nothing')`,
  ]) {
    const failing = write(db, [rename("Kota Lain"), refused]);
    await expect(failing).rejects.toMatchObject({ code: "conflict" });
    await expect(write(db, [refused])).rejects.toMatchObject({ code: "conflict" });
  }
  await expect(write(db, [rename("Kota Lain"), sql`SELEKT`])).rejects.toThrow("SELEKT");
  const [kept] = await db.orm
    .select({ name: government.name })
    .from(government)
    .where(eq(government.name, "Kota Baru"));
  expect(kept).toBeDefined();
  await closeDatabase(db);
});

test.each([
  ["a wrong token", () => server.url, "wrong", /HTTP status 401.*DATABASE_TOKEN/],
  ["no token", () => server.url, undefined, /HTTP status 401.*DATABASE_TOKEN/],
  ["nobody there", () => "http://127.0.0.1:1", TOKEN, /fetch failed/],
  ["a file where a folder should be", () => databaseIn(file), undefined, /EEXIST|ENOTDIR/],
])("%s is said in a sentence", async (_what, url, token, sentence) => {
  await expect(openDatabase(url(), token)).rejects.toThrow(sentence);
});

test("the portal starts on a database server, and with a wrong token says what is wrong", async () => {
  const env = { DATABASE_URL: server.url, HOST: "127.0.0.1", PORT: "0", DEMO: "off" };
  await expect(
    startNode(["src/server/start.ts"], { ...env, DATABASE_TOKEN: "wrong" }),
  ).rejects.toThrow(/cannot be opened — DATABASE_URL: .*401.*DATABASE_TOKEN\?\s*$/);
  const portal = await startNode(["src/server/start.ts"], { ...env, DATABASE_TOKEN: TOKEN });
  expect((await fetch(`${portal.url}/api/v1/health`)).status).toBe(200);
  expect(await portal.stop("SIGTERM")).toBe(0);
}, 60_000);
