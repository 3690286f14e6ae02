import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { endSession, readSession, startSession } from "#db/queries/access/sessions.ts";
import { accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { testDatabase } from "#tests/support/database.ts";

const MINUTE = 60_000;

let db: Database;
let secret: string;
beforeEach(async () => {
  // Lucia reads the clock of the process.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T03:00:00Z") });
  db = await testDatabase();
  const row = {
    id: "rina",
    username: "rina",
    name: "Rina",
    passwordHash: "",
    createdAt: new Date(),
  };
  await write(db, [db.orm.insert(accounts).values(row)]);
  secret = await startSession(db, "rina", new Date());
});
afterEach(() => {
  vi.useRealTimers();
});

async function useAfter(minutes: number): Promise<boolean> {
  vi.setSystemTime(Date.now() + minutes * MINUTE);
  return (await readSession(db, secret, new Date())) !== null;
}

test("a session lasts two hours from its last use, whenever that was", async () => {
  expect(await useAfter(50)).toBe(true);
  expect(await useAfter(118)).toBe(true);
  expect(await useAfter(10)).toBe(true);
  expect(await useAfter(121)).toBe(false);
});

test("however much it is used, it ends after twelve hours", async () => {
  for (let hour = 1; hour <= 12; hour += 1) expect(await useAfter(60)).toBe(true);
  expect(await useAfter(1)).toBe(false);
});

test("use within a minute of the last is not written down again", async () => {
  await useAfter(10);
  const noted = await db.client.execute("SELECT expires_at FROM sessions");
  await useAfter(0.5);
  expect((await db.client.execute("SELECT expires_at FROM sessions")).rows).toEqual(noted.rows);
  await useAfter(1);
  expect((await db.client.execute("SELECT expires_at FROM sessions")).rows).not.toEqual(noted.rows);
});

test("a session that was ended is none", async () => {
  await endSession(db, secret);
  expect(await useAfter(0)).toBe(false);
});
