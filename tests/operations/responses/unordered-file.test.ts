import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { closeDatabase, type Database, migrateDatabase, openDatabase } from "#db/client.ts";
import type { Context } from "#operations/context.ts";
import { submitResponse } from "#operations/responses/submit-response.ts";
import { runLiveSteps } from "#operations/satisfaction/run-live-steps.ts";
import { testContext } from "#tests/support/context.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { seedGovernment, seedOlderSurvey } from "#tests/support/fixtures/survey-fixture.ts";
import { removeFolder, temporaryFolder } from "#tests/support/server-process.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) removeFolder(folder);
});

async function file(migrations?: string): Promise<{ db: Database; path: string }> {
  const folder = temporaryFolder();
  folders.push(folder);
  const path = join(folder, "tanggap.db");
  const db = await openDatabase(`file:${path}`);
  await migrateDatabase(db, migrations);
  return { db, path };
}

/** Everything that chance would decide is fixed: what differs then tells something. */
function fixed(db: Database): Context {
  let ids = 0;
  return testContext(db, {
    now: () => new Date("2026-11-21T03:41:17.123Z"),
    newId: () => `id-${String(++ids).padStart(6, "0")}`,
    newReceipt: () => "receipt",
  });
}

const WORDS = [
  "Antrean panjang sekali.",
  "Ramah.",
  "Zaman baru, cara baru: semoga tetap begini.",
  "Kursi kurang.",
  "Terima kasih banyak atas bantuannya kepada ibu saya.",
  "Parkir sempit",
  "Biasa saja",
];

/** The forms come in in this order; form `at` carries the comment of the number beside it. */
async function answered(pairs: readonly number[], steps = false) {
  const { db, path } = await file();
  await fillFixture(db);
  const ctx = fixed(db);
  for (const [at, words] of pairs.entries()) {
    const instanceId = `00000000-0000-4000-8000-${String((at * 7919) % 1000).padStart(12, "0")}`;
    const form = filledForm({ instanceId, comment: WORDS[words] });
    expect((await submitResponse(ctx, SURVEY, form)).ok).toBe(true);
  }
  if (steps) await runLiveSteps(ctx);
  return { db, path };
}

async function rows(db: Database, table: string) {
  const found = await db.client.execute(`SELECT * FROM ${table}`);
  return found.rows.map((row) => ({ ...row }));
}

describe("which comment came with which answer", () => {
  const PAIRS = [
    [0, 1, 2, 3, 4, 5, 6],
    [6, 5, 4, 3, 2, 1, 0],
    [3, 1, 0, 6, 2, 5, 4],
  ];

  test("makes no difference to any row, nor to a byte of what is kept of them", async () => {
    const kept = [];
    for (const pairs of PAIRS) {
      const { db, path } = await answered(pairs);
      const tables = await Promise.all(
        ["responses", "comments", "comment_urns", "fresh_responses"].map((table) =>
          rows(db, table),
        ),
      );
      await closeDatabase(db);
      const bytes = readFileSync(path).toString("latin1");
      const at = bytes.indexOf(WORDS[1] ?? "");
      kept.push({ tables, urn: bytes.slice(at - 400, at + 3_600) });
    }
    const [first, ...others] = kept;
    expect(first?.tables[2]?.some((row) => String(row.words).includes("Ramah."))).toBe(true);
    for (const other of others) expect(other).toEqual(first);
  });

  test("is not told by order, time, service or a running number", async () => {
    const { db } = await answered(PAIRS[0] ?? [], true);
    const answers = await rows(db, "responses");
    const comments = await rows(db, "comments");
    expect(comments).toHaveLength(2);
    for (const table of ["responses", "comments", "comment_urns", "fresh_responses"]) {
      await expect(db.client.execute(`SELECT rowid FROM ${table}`)).rejects.toThrow(
        /no such column/,
      );
    }
    const keys = (row: object | undefined) => Object.keys(row ?? {});
    const shared = keys(comments[0]).filter((key) => keys(answers[0]).includes(key));
    expect(shared).toEqual(["survey_id"]);
    expect(new Set(answers.map((row) => row.submitted_at))).toEqual(
      new Set([Date.parse("2026-11-21T03:00:00Z")]),
    );
    const ids = comments.map(({ id }) => String(id));
    expect(ids).toEqual(ids.toSorted());
    await closeDatabase(db);
  });

  test("is not left in the log after a minute's round; no word stands in the file twice", async () => {
    const { db, path } = await answered(PAIRS[0] ?? [], true);
    expect(readFileSync(`${path}-wal`)).toHaveLength(0);
    const bytes = readFileSync(path).toString("latin1");
    for (const words of WORDS) expect(bytes.split(words).length - 1).toBe(1);
    await closeDatabase(db);
  });

  test("an urn that is full grows, and loses nothing", async () => {
    const { db } = await file();
    await fillFixture(db);
    const ctx = fixed(db);
    const long = Array.from({ length: 12 }, (_, at) => `${at} ${"é🙂".repeat(200)}`);
    for (const comment of long) {
      const form = filledForm({ instanceId: crypto.randomUUID(), comment });
      expect((await submitResponse(ctx, SURVEY, form)).ok).toBe(true);
    }
    const { rows: found } = await db.client.execute(
      "SELECT words, octet_length(words) % 3800 AS over FROM comment_urns WHERE words LIKE '[\"%'",
    );
    expect(found[0]?.over).toBe(0);
    expect(JSON.parse(String(found[0]?.words)).toSorted()).toEqual(long.toSorted());
    await closeDatabase(db);
  });
});

test("what was stored before loses its moments, order and dates, and nothing else", async () => {
  const folder = temporaryFolder();
  folders.push(folder);
  const before = join(folder, "migrations");
  cpSync("db/migrations", before, { recursive: true });
  const journal = JSON.parse(readFileSync(join(before, "meta/_journal.json"), "utf8"));
  const own = ({ tag }: { tag: string }) => tag.endsWith("_answers_without_order");
  journal.entries = journal.entries.slice(0, journal.entries.findIndex(own));
  writeFileSync(join(before, "meta/_journal.json"), JSON.stringify(journal));
  const { db, path } = await file(before);
  await seedGovernment(db);
  await seedOlderSurvey(db, "a", "a-2026-t3");
  const old = await openDatabase(`file:${path}`);
  const { commits } = old;
  const at = Date.parse("2026-11-21T03:41:17.123Z");
  const [{ id, unit } = { id: "", unit: "" }] = (
    await db.client.execute("SELECT id, unit_id AS unit FROM surveys WHERE state = 'open' LIMIT 1")
  ).rows as unknown as { id: string; unit: string }[];
  const statement = (sql: string, args: unknown[]) => commits.add([{ sql, args }]);
  for (const form of ["z-form-of-the-first", "a-form-of-the-second"]) {
    await statement(
      `INSERT INTO responses (survey_id, instance_id, receipt, channel, answers, submitted_at, submitted_on)
       VALUES (?, ?, 'r', 'web', '{"waktu":3}', ?, '2026-11-21')`,
      [id, form, at],
    );
    await statement(
      "INSERT INTO comments (id, survey_id, unit_id, text, written_on) VALUES (?, ?, ?, ?, '2026-11-21')",
      [`${form}-c`, id, unit, `kata ${form}`],
    );
  }
  await closeDatabase(db);
  await migrateDatabase(old);
  await closeDatabase(old);
  const now = await openDatabase(`file:${path}`);
  expect(await rows(now, "responses")).toMatchObject([
    { instance_id: "a-form-of-the-second", submitted_at: Date.parse("2026-11-21T03:00:00Z") },
    { instance_id: "z-form-of-the-first", submitted_on: "2026-11-21" },
  ]);
  expect((await rows(now, "comments")).map(({ text }) => text)).toEqual([
    "kata a-form-of-the-second",
    "kata z-form-of-the-first",
  ]);
  await closeDatabase(now);
  const bytes = readFileSync(path).toString("latin1");
  expect(bytes.split("kata z-form-of-the-first").length - 1).toBe(1);
});
