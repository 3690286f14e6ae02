import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findActor } from "#db/queries/access/accounts.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_ACCOUNTS, demoAccountId } from "#db/seed/demo/accounts.ts";
import { seedDemo } from "#db/seed/demo/seed-demo.ts";
import { listAttendanceImports } from "#operations/attendance/list-attendance-imports.ts";
import { listLeaveBalances } from "#operations/attendance/list-leave-balances.ts";
import { disciplineOf } from "#operations/attendance/parts/discipline-of.ts";
import { viewOwnLeave } from "#operations/attendance/view-own-leave.ts";
import { countWaitingWork } from "#operations/site/count-waiting-work.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

const now = new Date("2026-11-21T03:00:00Z");

async function demo(at = now): Promise<Database> {
  const db = await testDatabase();
  await seedBase(db);
  const passwordHashes = new Map(DEMO_ACCOUNTS.map(({ username }) => [username, "hash"]));
  await seedDemo(db, { key: "bukittinggi", now: at, passwordHashes, volume: 0.02 });
  return db;
}

const as = async (db: Database, username: string) =>
  testContext(db, { actor: await findActor(db, demoAccountId(username)), now: () => now });

const rows = (db: Database, query: string) => db.orm.all(sql.raw(query));

test("everybody has half a year of attendance, requests in all states and days left", async () => {
  const db = await demo();
  const { months } = await listAttendanceImports(await as(db, "kepegawaian"));
  expect(months.map(({ month }) => month)).toEqual([
    ...["2026-11", "2026-10", "2026-09", "2026-08", "2026-07"],
  ]);
  expect(months[2]?.people).toBeGreaterThan(55);
  expect(await rows(db, "SELECT DISTINCT state FROM leave_requests")).toHaveLength(4);
  const ctx = await as(db, "kepegawaian");
  const { units } = await listLeaveBalances(ctx, {});
  for (const { slug } of units) {
    const { rows: balances } = await listLeaveBalances(ctx, { unit: slug });
    expect(balances.filter(({ balance }) => balance.left < 0)).toEqual([]);
  }
});

test("the demo's own accounts find something, and somebody waits for the section head", async () => {
  const db = await demo();
  for (const username of ["kabid.disdukcapil", "pegawai.disdukcapil", "petugas.disdukcapil"]) {
    const { requests, superior } = await viewOwnLeave(await as(db, username));
    expect(requests.length, username).toBeGreaterThan(1);
    expect(superior, username).not.toBeNull();
  }
  expect(await countWaitingWork(await as(db, "kabid.disdukcapil"))).toHaveProperty("/kerja/cuti");
});

test("a machine that calls a leave absent counts for nothing", async () => {
  const db = await demo();
  const all = (await rows(db, "SELECT DISTINCT employee_id AS id FROM leave_requests")) as {
    id: string;
  }[];
  const of = await Promise.all(
    all.map(({ id }) => disciplineOf(db, id, "2026-07-01", "2026-11-20")),
  );
  expect(of.some(({ absentOnLeave }) => absentOnLeave > 0)).toBe(true);
  expect(of.every(({ daysOff, pending }) => daysOff + pending === 0)).toBe(true);
});

test.each(["2026-01-02", "2026-04-01", "2026-12-31"])("the demo holds on %s too", async (day) => {
  const db = await demo(new Date(`${day}T03:00:00Z`));
  const wrong = await rows(db, "SELECT 1 FROM leave_requests WHERE days < 1");
  expect(wrong).toEqual([]);
  const twice = await rows(
    db,
    `SELECT 1 FROM leave_requests AS a JOIN leave_requests AS b ON a.employee_id = b.employee_id
      AND a.id < b.id AND a.starts_on <= b.ends_on AND b.starts_on <= a.ends_on
      WHERE a.state IN ('requested', 'approved') AND b.state IN ('requested', 'approved')`,
  );
  expect(twice).toEqual([]);
});
