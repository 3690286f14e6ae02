import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { loggedError, openLog, watchStorage } from "#server/log.ts";
import { testDatabase } from "#tests/support/database.ts";

const SECRET = "a-secret\nof-two-lines";

test("a failed statement is logged without its values, in whatever it is wrapped", async () => {
  const db = await testDatabase();
  const failed = await db.orm
    .all(sql`SELECT * FROM sessions WHERE id = ${SECRET} AND elsewhere = ${"somebody"}`)
    .catch((error: unknown) => error);
  expect(String(failed)).toContain(SECRET);
  const logged = loggedError(new Error("outer", { cause: failed }));
  expect(JSON.stringify(logged)).not.toMatch(/a-secret|of-two-lines|somebody/);
  expect(logged.cause?.message).toMatch(/^Failed query: SELECT \* FROM sessions/);
  expect(logged.cause?.cause?.message).toContain("no such column: elsewhere");
  expect(logged.cause?.stack).toContain("    at ");
});

test("what is no error is told as such", () => {
  expect(loggedError("text")).toEqual({ type: "string", message: "not an Error" });
});

test("the storage is told of once a second at the most, and when it is over", () => {
  const log = openLog("silent");
  const told: unknown[] = [];
  log.error = (...line: unknown[]) => told.push(line);
  log.warn = (...line: unknown[]) => told.push(line);
  let now = 0;
  const watch = watchStorage(log, () => now);
  watch(null);
  for (now = 0; now < 2_500; now += 100) watch("SQLITE_BUSY");
  watch(null);
  watch(null);
  expect(told).toEqual([
    [{ code: "SQLITE_BUSY", refused: 1 }, "the database cannot be written"],
    [{ code: "SQLITE_BUSY", refused: 11 }, "the database cannot be written"],
    [{ code: "SQLITE_BUSY", refused: 21 }, "the database cannot be written"],
    [{ refused: 25 }, "the database can be written again"],
  ]);
});
