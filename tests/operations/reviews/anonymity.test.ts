import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { closeDatabase, type Database, migrateDatabase, openDatabase } from "#db/client.ts";
import { startSession } from "#db/queries/access/sessions.ts";
import type { Context } from "#operations/context.ts";
import { viewReviewSummary } from "#operations/reviews/view-review-summary.ts";
import {
  appraisalId,
  asPerson,
  EVALUATION_DAY,
  employeeId,
  fillEvaluationFixture,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import {
  answer,
  moveRound,
  openRound,
  reviewForm,
} from "#tests/support/fixtures/review-fixture.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { removeFolder, temporaryFolder } from "#tests/support/server-process.ts";

/** Rina's peers; each of them answers about her. */
const PEERS = ["budi", "sari", "tono"] as const;
const WORDS = ["Sabar melayani warga.", "Zaman baru, cara baru.", "Ajak kami belajar bersama."];

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) removeFolder(folder);
});

/** A file as a server keeps it, with ids that do not depend on chance. */
async function file(): Promise<{ db: Database; path: string; fixed: Partial<Context> }> {
  const folder = temporaryFolder();
  folders.push(folder);
  const path = join(folder, "tanggap.db");
  const db = await openDatabase(`file:${path}`);
  await migrateDatabase(db);
  // Migrations are noted with the time of day: the only thing here that no test can set.
  await runSql(db, "UPDATE __drizzle_migrations SET created_at = 0");
  await fillEvaluationFixture(db);
  let ids = 0;
  return { db, path, fixed: { newId: () => `id-${++ids}` } };
}

/** What one rater says: different scores and words for each. */
const said = (at: number) =>
  reviewForm(at + 2, { strength: WORDS[at], suggestion: at === 1 ? "Bicara lebih pelan." : "" });

/** An open round in which the peers answer in this order, each with the form of that number. */
async function answered(acts: readonly (readonly [rater: string, form: number])[]) {
  const { db, path, fixed } = await file();
  await openRound(db, fixed);
  for (const [rater, form] of acts) await answer(db, rater, "rina", said(form), fixed);
  return { db, path, fixed };
}

/** Every table with every row, hidden row numbers too. */
async function dump(db: Database): Promise<Record<string, unknown[]>> {
  const { rows } = await db.client.execute(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'",
  );
  const all: Record<string, unknown[]> = {};
  for (const { name, sql } of rows) {
    const hidden = /WITHOUT ROWID/i.test(String(sql)) || /VIRTUAL/i.test(String(sql));
    const found = await db.client.execute(
      `SELECT ${hidden ? "" : "rowid AS row_number, "}* FROM "${name}"`,
    );
    all[String(name)] = found.rows.map((row) => ({ ...row }));
  }
  return all;
}

const bytes = (path: string) => readFileSync(path);

describe("swapped: who said what, and when, makes no difference to what is stored", () => {
  const ORDERS = [
    [
      ["budi", 0],
      ["sari", 1],
      ["tono", 2],
    ],
    // The same people in the same order say what the others said.
    [
      ["budi", 1],
      ["sari", 2],
      ["tono", 0],
    ],
    // The same forms in another order.
    [
      ["budi", 2],
      ["sari", 0],
      ["tono", 1],
    ],
    // The same people say the same in another order.
    [
      ["tono", 2],
      ["budi", 0],
      ["sari", 1],
    ],
    [
      ["sari", 1],
      ["tono", 2],
      ["budi", 0],
    ],
  ] as const;

  test("all tables, rows and row numbers are equal", async () => {
    const dumps = [];
    for (const acts of ORDERS) dumps.push(await dump((await answered(acts)).db));
    const [first, ...others] = dumps;
    expect(first?.review_urns?.length).toBeGreaterThan(10);
    for (const other of others) expect(other).toEqual(first);
  });

  test("the file is the same, byte for byte, while the server runs and after it has stopped", async () => {
    const files = [];
    for (const acts of ORDERS) {
      const { db, path } = await answered(acts);
      const running = bytes(path);
      await closeDatabase(db);
      files.push({ running, stopped: bytes(path) });
    }
    const [first, ...others] = files;
    for (const other of others) {
      expect(other.running.equals(first?.running ?? Buffer.alloc(0))).toBe(true);
      expect(other.stopped.equals(first?.stopped ?? Buffer.alloc(0))).toBe(true);
    }
  });

  test("nothing is left in the log, which would keep what was written next to what", async () => {
    const { db, path } = await answered(ORDERS[0]);
    expect(existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0).toBe(0);
    expect(bytes(path).includes(WORDS[0] ?? "")).toBe(true);
    await closeDatabase(db);
  });
});

describe("an attacker with the database", () => {
  test("finds rater and answer joined by no row: answering touches two tables and no other", async () => {
    const { db, fixed } = await answered([["budi", 0]]);
    const before = await dump(db);
    await startSessions(db);
    const signedIn = await dump(db);
    await answer(db, "sari", "rina", said(1), fixed);
    const after = await dump(db);
    const touched = (one: typeof before, other: typeof before) =>
      Object.keys(one).filter(
        (table) => JSON.stringify(one[table]) !== JSON.stringify(other[table]),
      );
    expect(touched(before, signedIn)).toEqual(["sessions"]);
    expect(touched(signedIn, after)).toEqual(["review_urns", "review_marks"]);
    // As many rows as there were: not even a row tells that somebody has answered.
    expect(after.review_marks?.length).toBe(before.review_marks?.length);
    expect(after.review_urns?.length).toBe(before.review_urns?.length);
    await closeDatabase(db);
  });

  test("finds no id, name, NIP or account of a rater in what came in, nor beside it in the file", async () => {
    const { db, path } = await answered([
      ["budi", 0],
      ["sari", 1],
      ["tono", 2],
    ]);
    const { review_urns: urns = [], review_marks: marks = [], employees = [] } = await dump(db);
    const raters = PEERS.flatMap((key) => [employeeId(key), `account-${key}`]).concat(
      employees.map((row) => String((row as { nip: string }).nip)),
    );
    const stored = JSON.stringify([urns, marks]);
    expect(raters.filter((word) => stored.includes(word))).toEqual([]);
    const all = bytes(path).toString("latin1");
    for (const words of WORDS) {
      const at = all.indexOf(words);
      expect(at).toBeGreaterThan(0);
      const around = all.slice(at - 2_000, at + 2_000);
      expect(raters.filter((word) => around.includes(word))).toEqual([]);
    }
    await closeDatabase(db);
  });

  test("makes no mark from what he knows: no hash without the key is one", async () => {
    const { db } = await answered([["budi", 0]]);
    const tables = await dump(db);
    const marks = new Set((tables.review_marks as { mark: string }[]).map(({ mark }) => mark));
    const pick = (table: string, column: string) =>
      (tables[table] as Record<string, string>[]).map((row) => row[column] ?? "");
    const cycles = [...pick("cycles", "id"), ...pick("cycles", "key")];
    const ratees = [...pick("appraisals", "id"), ...pick("employees", "id")];
    const raters = [
      ...pick("employees", "id"),
      ...pick("accounts", "id"),
      ...pick("employees", "nip"),
    ];
    const known = cycles.flatMap((cycle) =>
      ratees.flatMap((ratee) => raters.map((rater) => `${cycle}|${ratee}|${rater}`)),
    );
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    const guesses = known.flatMap((text) => [hash(text), hash(`360|${text}`)]);
    expect(guesses.filter((guess) => marks.has(guess))).toEqual([]);
    // The key of this installation makes them: the test would notice if marks were something else.
    const { markOf } = await asPerson(db, "budi");
    expect(marks.has(markOf(`360|${cycles[0]}|${appraisalId("rina")}|${employeeId("budi")}`))).toBe(
      true,
    );
    await closeDatabase(db);
  });

  test("reads nothing from figures before and after an answer: an open round shows none", async () => {
    const { db, fixed } = await answered([
      ["budi", 0],
      ["sari", 1],
    ]);
    for (const reader of ["rina", "kabid", "kadis"]) {
      const ctx = await asPerson(db, reader, fixed);
      expect((await viewReviewSummary(ctx, appraisalId("rina"))).summary).toBeNull();
      await answer(db, "tono", "rina", said(2), fixed);
      expect((await viewReviewSummary(ctx, appraisalId("rina"))).summary).toBeNull();
    }
    const { rows } = await db.client.execute("SELECT * FROM record_views");
    expect(rows).toEqual([]);
    await closeDatabase(db);
  });
});

describe("a closed round", () => {
  test("forgets who answered: no mark is left in any table, nor in the bytes of the file", async () => {
    const { db, path, fixed } = await answered([
      ["budi", 0],
      ["sari", 1],
      ["tono", 2],
    ]);
    const marks = ((await dump(db)).review_marks as { mark: string }[]).map(({ mark }) => mark);
    expect(bytes(path).includes(marks[0] ?? "")).toBe(true);
    await moveRound(db, "tutup", fixed);
    expect((await dump(db)).review_marks).toEqual([]);
    const all = bytes(path).toString("latin1");
    expect(marks.filter((mark) => all.includes(mark))).toEqual([]);
    expect(statSync(`${path}-wal`).size).toBe(0);
    // Words stand in the comments alone: the list they came from is gone.
    expect(all.split(WORDS[0] ?? "").length - 1).toBe(1);
    await closeDatabase(db);
  });

  test("has comments with random names, without relation, in no order of arrival", async () => {
    const orders = [
      [
        ["budi", 0],
        ["sari", 1],
        ["tono", 2],
      ],
      [
        ["tono", 1],
        ["sari", 2],
        ["budi", 0],
      ],
    ] as const;
    const found = [];
    for (const acts of orders) {
      const { db, fixed } = await answered(acts);
      await moveRound(db, "tutup", fixed);
      const { review_comments: rows = [] } = await dump(db);
      found.push(rows as { id: string; source: string; text: string }[]);
      await closeDatabase(db);
    }
    const named = found.map((rows) => rows.map(({ id }) => id));
    expect(named.map((ids) => ids.toSorted())).toEqual(named);
    expect(new Set(named.flat()).size).toBe(8);
    const [first, second] = found.map((rows) =>
      rows.map(({ source, text }) => `${source}: ${text}`).toSorted(),
    );
    expect(first).toEqual(second);
    expect(first).toContain("others: Bicara lebih pelan.");
  });
});

/** Budi and Sari sign in, one after the other: their sessions say when. */
async function startSessions(db: Database): Promise<void> {
  for (const key of ["budi", "sari"]) await startSession(db, `account-${key}`, EVALUATION_DAY);
}
