import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo/accounts.ts";
import { seedDemo } from "#db/seed/demo/seed-demo.ts";
import { achieveDemo, finishDemoCycles } from "#demo/achievements.ts";
import { publishDemo } from "#demo/publications.ts";
import { testDatabase } from "#tests/support/database.ts";

const now = new Date("2026-11-21T03:00:00Z");

async function demo(): Promise<Database> {
  const db = await testDatabase();
  await seedBase(db);
  const passwordHashes = new Map(DEMO_ACCOUNTS.map(({ username }) => [username, "hash"]));
  await seedDemo(db, { key: "sibolga", now, passwordHashes, volume: 0.3 });
  await publishDemo(db, "organisasi", now);
  await achieveDemo(db, now);
  await finishDemoCycles(db, now);
  return db;
}

const rows = (db: Database, query: string) => db.orm.all<Record<string, unknown>>(sql.raw(query));

test("past cycles are set by the leader's account, and every cycle stands where it should", async () => {
  const db = await demo();
  expect(await rows(db, "SELECT key, state FROM cycles ORDER BY key")).toEqual([
    { key: "2025", state: "archived" },
    ...["2025-t1", "2025-t2", "2025-t3", "2025-t4"].map((key) => ({ key, state: "archived" })),
    { key: "2026-s1", state: "assessing" },
    { key: "2026-t1", state: "archived" },
    { key: "2026-t2", state: "final" },
    { key: "2026-t3", state: "objections" },
    { key: "2026-t4", state: "running" },
  ]);
  const units = await rows(
    db,
    `SELECT c.key, count(*) AS n, sum(a.proposed IS NOT NULL) > 0 AS proposed,
       sum(a.head_comment IS NOT NULL) > 0 AS commented
     FROM unit_achievements AS a JOIN cycles AS c ON c.id = a.cycle_id
     WHERE a.achievement IS NOT NULL AND a.set_by_name LIKE 'Sekretaris Daerah%'
     GROUP BY c.key`,
  );
  const surveys = await rows(db, "SELECT count(DISTINCT unit_id) AS n FROM surveys");
  expect(units).toHaveLength(8);
  for (const unit of units) {
    expect(unit).toMatchObject({ proposed: 1, commented: 1 });
    expect(unit.n).toBeGreaterThanOrEqual(Number(surveys[0]?.n));
  }
});
