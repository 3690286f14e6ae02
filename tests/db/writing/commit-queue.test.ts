import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import {
  closeDatabase,
  type Database,
  migrateDatabase,
  openDatabase,
  UnusableDatabase,
} from "#db/client.ts";
import { forgetOrder, write } from "#db/write.ts";
import { lockFromElsewhere } from "#tests/support/lock.ts";

const folder = mkdtempSync(join(tmpdir(), "tanggap-commits-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const nextFile = () => `file:${join(folder, `${files++}.db`)}`;

async function withNumbers(url: string): Promise<Database> {
  const db = await openDatabase(url);
  await write(db, [sql`CREATE TABLE numbers (n INTEGER PRIMARY KEY CHECK (n < 1000))`]);
  return db;
}

const insert = (n: number) => sql`INSERT INTO numbers VALUES (${n})`;
const numbers = async (db: Database) =>
  (await db.orm.all<{ n: number }>(sql`SELECT n FROM numbers ORDER BY n`)).map(({ n }) => n);

describe.each([
  ["memory", () => ":memory:"],
  ["a local file", nextFile],
])("writes to %s", (_name, url) => {
  test("concurrent batches are all stored", async () => {
    const db = await withNumbers(url());
    await Promise.all(Array.from({ length: 50 }, (_, n) => write(db, [insert(n)])));
    expect(await numbers(db)).toHaveLength(50);
    await closeDatabase(db);
  });

  test("one caller's conflict in a shared commit is not another caller's", async () => {
    const db = await withNumbers(url());
    const outcomes = await Promise.allSettled([
      write(db, [insert(1)]),
      write(db, [insert(2), insert(1)]),
      write(db, [insert(3)]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await numbers(db)).toEqual([1, 3]);
    await closeDatabase(db);
  });

  test("a batch that fails leaves nothing, and the next one is stored", async () => {
    const db = await withNumbers(url());
    const failing = write(db, [insert(1), insert(2), insert(5000)]);
    await expect(failing).rejects.toMatchObject({ code: "conflict" });
    await write(db, [insert(4)]);
    expect(await numbers(db)).toEqual([4]);
    await closeDatabase(db);
  });

  test("a statement that is wrong in itself is no conflict", async () => {
    const db = await withNumbers(url());
    await expect(write(db, [sql`INSERT INTO nowhere VALUES (1)`])).rejects.toThrow("nowhere");
    await expect(write(db, [insert(1), sql`SELEKT`])).rejects.toThrow("SELEKT");
    expect(await numbers(db)).toEqual([]);
    await closeDatabase(db);
  });

  test("a statement stays good when the table changes under it", async () => {
    const db = await withNumbers(url());
    await write(db, [insert(1)]);
    await write(db, [sql`ALTER TABLE numbers ADD COLUMN note TEXT`]);
    await write(db, [sql`INSERT INTO numbers (n) VALUES (${2})`]);
    await expect(write(db, [insert(3)])).rejects.toThrow("columns");
    await closeDatabase(db);
  });
});

test("nothing is written past the writer", async () => {
  const db = await withNumbers(nextFile());
  await expect(db.client.execute("INSERT INTO numbers VALUES (1)")).rejects.toThrow("readonly");
  await expect(db.orm.run(insert(1))).rejects.toThrow();
  expect(await numbers(db)).toEqual([]);
  await closeDatabase(db);
});

describe("while another process holds the lock", () => {
  test("everybody is refused after one wait, readers go on, and afterwards all is stored", async () => {
    const url = nextFile();
    const db = await withNumbers(url);
    await write(db, [insert(1)]);
    const failures: (string | null)[] = [];
    db.commits.watch((failure) => failures.push(failure));
    const release = await lockFromElsewhere(url);
    const waits = Array.from({ length: 20 }, (_, n) => write(db, [insert(100 + n)]));
    const outcomes = await Promise.allSettled(waits);
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason)).toEqual(
      waits.map(() => expect.objectContaining({ code: "unavailable", retryAfter: 5 })),
    );
    // One commit for all that were refused: not one for each, and not one for each half.
    expect(failures.length).toBeLessThanOrEqual(2);
    expect(db.commits.failure).toBe("SQLITE_BUSY");
    expect(await numbers(db)).toEqual([1]);
    await release();
    await Promise.all([2, 3].map((n) => write(db, [insert(n)])));
    await write(db, [insert(4)]);
    expect(db.commits.failure).toBeNull();
    // What is committed survives the writer: another connection sees it.
    const other = await openDatabase(url);
    expect(await numbers(other)).toEqual([1, 2, 3, 4]);
    await closeDatabase(other);
    await closeDatabase(db);
  });

  test("the file can be closed, and a schema that cannot be made is said in a sentence", async () => {
    const url = nextFile();
    const db = await withNumbers(url);
    const release = await lockFromElsewhere(url);
    await expect(migrateDatabase(db)).rejects.toThrow(UnusableDatabase);
    await closeDatabase(db);
    await release();
  }, 30_000);
});

test("the log of a local file can be emptied between batches", async () => {
  const db = await withNumbers(nextFile());
  const log = `${String((await db.orm.get<{ file: string }>(sql`PRAGMA database_list`))?.file)}-wal`;
  await Promise.all([write(db, [insert(1)]), forgetOrder(db), write(db, [insert(2)])]);
  await forgetOrder(db);
  expect(statSync(log).size).toBe(0);
  await write(db, [insert(3)]);
  expect(statSync(log).size).toBeGreaterThan(0);
  expect(await numbers(db)).toEqual([1, 2, 3]);
  await closeDatabase(db);
});

test("more kinds of statements than are kept prepared", async () => {
  const db = await withNumbers(nextFile());
  for (let n = 0; n < 450; n += 1) await write(db, [sql.raw(`INSERT INTO numbers VALUES (${n})`)]);
  expect(await numbers(db)).toHaveLength(450);
  await closeDatabase(db);
});
