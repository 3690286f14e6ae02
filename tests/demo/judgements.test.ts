import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findAccountByUsername, findActor } from "#db/queries/access/accounts.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo/accounts.ts";
import { seedDemo } from "#db/seed/demo/seed-demo.ts";
import { achieveDemo, finishDemoCycles } from "#demo/achievements.ts";
import { judgeDemo } from "#demo/judgements.ts";
import { listAppraisalProgress } from "#operations/appraisals/list-appraisal-progress.ts";
import { listDistributions } from "#operations/appraisals/list-distributions.ts";
import { listObjections } from "#operations/appraisals/list-objections.ts";
import { viewOwnRecord } from "#operations/appraisals/view-own-record.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

const now = new Date("2026-11-21T03:00:00Z");

async function demo(): Promise<Database> {
  const db = await testDatabase();
  await seedBase(db);
  const passwordHashes = new Map(DEMO_ACCOUNTS.map(({ username }) => [username, "hash"]));
  await seedDemo(db, { key: "bukittinggi", now, passwordHashes, volume: 0.02 });
  await achieveDemo(db, now);
  await judgeDemo(db, now);
  await finishDemoCycles(db, now);
  return db;
}

async function as(db: Database, username: string) {
  const account = await findAccountByUsername(db, username);
  return testContext(db, { actor: await findActor(db, account?.id ?? ""), now: () => now });
}

test("the demo's past cycles are judged, and each account finds its part of the story", async () => {
  const db = await demo();
  const { rows } = await db.client.execute(
    `SELECT cycles.state AS state, count(*) AS people, count(predicate) AS signed,
       count(DISTINCT predicate) AS kinds FROM appraisals JOIN cycles ON cycles.id = cycle_id
     WHERE assessor_id IS NOT NULL GROUP BY cycles.state`,
  );
  for (const { state, people, signed, kinds } of rows) {
    const waits = state === "running" || state === "assessing";
    expect([state, signed]).toEqual([state, waits ? 0 : people]);
    if (!waits) expect(Number(kinds)).toBeGreaterThanOrEqual(3);
  }
  const own = await viewOwnRecord(await as(db, "pegawai.disdukcapil"));
  expect(own.appraisals.filter(({ objectUntil }) => objectUntil !== null)).toHaveLength(1);
  expect(own.views.length).toBeGreaterThan(1);
  const turns = async (username: string) =>
    (await listObjections(await as(db, username)))
      .filter(({ mine }) => mine)
      .map(({ stage }) => stage);
  expect(await turns("kabid.disdukcapil")).toEqual(["assessor"]);
  expect(await turns("kepala.disdukcapil")).toEqual(["decision"]);
  const objections = await listObjections(await as(db, "kepegawaian"));
  expect(objections.map(({ objection }) => objection.decision).sort()).toEqual([
    ...["changed", "kept"],
    ...[null, null],
  ]);
  const petugas = await listObjections(await as(db, "petugas.disdukcapil"));
  expect(petugas[0]?.objection.decision).toBe("changed");
  const kabid = await as(db, "kabid.disdukcapil");
  const rated = async (siklus?: string) =>
    new Set((await listAppraisalProgress(kabid, { siklus })).lines.map(({ rating }) => rating));
  expect(await rated("2026-t3")).toEqual(new Set(["signed"]));
  // The half-year is left to be judged by whoever tries the demo.
  expect(await rated()).toEqual(new Set(["none"]));
  const head = await as(db, "kepala.disdukcapil");
  const { units } = await listDistributions(head, { siklus: "2026-t3" });
  expect(units[0]?.check).not.toBeNull();
});
