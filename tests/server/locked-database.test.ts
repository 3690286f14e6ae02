import { hash } from "@node-rs/argon2";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compareTallies } from "#db/checks/tally-check.ts";
import { closeDatabase, type Database, openDatabase } from "#db/client.ts";
import { accounts } from "#db/schema/access.ts";
import { responses } from "#db/schema/responses.ts";
import { write } from "#db/write.ts";
import { killUnderLoad } from "#tests/bench/durability.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { lockFromElsewhere } from "#tests/support/lock.ts";
import { type RunningServer, startServer } from "#tests/support/server-process.ts";

const PASSWORD = "kata sandi untuk uji";

async function prepare(db: Database): Promise<void> {
  await fillFixture(db);
  const row = { id: "rina", username: "rina", name: "Rina", createdAt: new Date(0) };
  await write(db, [db.orm.insert(accounts).values({ ...row, passwordHash: await hash(PASSWORD) })]);
}

let server: RunningServer;
let unlock: () => Promise<void>;
beforeEach(async () => {
  server = await startServer({ prepare });
  unlock = async () => {};
});
afterEach(async () => {
  await unlock();
  await server.stop();
});

async function lock(): Promise<void> {
  unlock = await lockFromElsewhere(server.databaseUrl);
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: "manual" });

const answer = () =>
  fetch(`${server.url}/api/v1/surveys/${SURVEY}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(filledForm()),
  });

const signIn = () =>
  fetch(`${server.url}/masuk`, {
    method: "POST",
    body: new URLSearchParams({ username: "rina", password: PASSWORD }),
    redirect: "manual",
  });

/** Sends answers together; the receipts of those that were taken. */
async function sendTogether(n: number): Promise<string[]> {
  const answers = await Promise.all(Array.from({ length: n }, answer));
  const taken = answers.filter(({ status }) => status === 201);
  for (const other of answers.filter(({ status }) => status !== 201)) {
    expect([other.status, other.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await other.json()).toMatchObject({ type: "about:blank#unavailable", status: 503 });
  }
  return Promise.all(taken.map(async (one) => (await one.json()).receipt));
}

/** What is really in the file, told by a process that did not write it. */
async function stored(): Promise<string[]> {
  await server.stop("SIGKILL");
  const db = await openDatabase(server.databaseUrl);
  const rows = await db.orm.select({ receipt: responses.receipt }).from(responses);
  expect(await compareTallies(db)).toEqual([]);
  await closeDatabase(db);
  return rows.map(({ receipt }) => receipt).sort();
}

test("what got a receipt is in the file, whatever was locked meanwhile", async () => {
  const receipts = await sendTogether(4);
  for (let round = 0; round < 2; round += 1) {
    await lock();
    expect(await sendTogether(12)).toEqual([]);
    expect(await sendTogether(1)).toEqual([]);
    await unlock();
    for (const n of [1, 1, 8]) receipts.push(...(await sendTogether(n)));
  }
  expect(receipts).toHaveLength(24);
  expect(await stored()).toEqual(receipts.sort());
});

test("a sign-in during a lock is refused, and neither it nor those before leave anything behind", async () => {
  const before = await signIn();
  expect(before.status).toBe(303);
  const cookie = before.headers.get("set-cookie")?.split(";")[0] ?? "";
  await lock();
  const during = await signIn();
  expect([during.status, during.headers.get("retry-after")]).toEqual([503, "5"]);
  const page = await during.text();
  expect(page).toContain('value="rina"');
  expect(page).toContain("Isian Anda belum tersimpan");
  // Who is signed in already reads on.
  expect((await get("/kerja/akun-saya", { cookie })).status).toBe(200);
  await unlock();
  expect(await sendTogether(2)).toHaveLength(2);
  expect((await signIn()).status).toBe(303);
  expect(await stored()).toHaveLength(2);
});

test("a lock is told as not ready, and pages and liveness do not wait for it", async () => {
  expect((await get("/api/v1/health")).status).toBe(200);
  await lock();
  await sendTogether(3);
  // While somebody waits for the lock on the writer's thread, everything else is answered.
  const waiting = answer();
  expect((await get("/unit/disdukcapil")).status).toBe(200);
  expect(await (await get("/api/v1/alive")).json()).toEqual({ status: "alive" });
  const health = await get("/api/v1/health");
  expect([health.status, health.headers.get("retry-after")]).toEqual([503, "5"]);
  expect((await waiting).status).toBe(503);
  await unlock();
  expect((await get("/api/v1/health")).status).toBe(200);
});

test("the log says it once and again when it is over, without anything that was sent", async () => {
  await lock();
  for (let round = 0; round < 10; round += 1) await sendTogether(5);
  const lines = () =>
    server
      .output()
      .split("\n")
      .filter((line) => line.startsWith("{"));
  const told = lines().filter((line) => line.includes("cannot be written"));
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(5);
  expect(lines()).toEqual(told);
  await unlock();
  await sendTogether(1);
  await vi.waitUntil(() => server.output().includes("can be written again"));
});

test("killed under load with locks in between, nothing accepted is lost", async () => {
  const { accepted, refused, ...wrong } = await killUnderLoad(1, { locked: true });
  expect(accepted).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
  expect(wrong).toEqual({ lost: 0, doubled: 0, differences: 0 });
}, 60_000);
