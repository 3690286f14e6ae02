import { describe, expect, test } from "vitest";
import { readBasis } from "#core/achievements/achievement-basis.ts";
import type { Database } from "#db/client.ts";
import { findAchievement } from "#db/queries/achievements/achievements.ts";
import { unitAchievements, unitIndicators } from "#db/schema/achievements.ts";
import { evaluationMethods } from "#db/schema/cycles.ts";
import { write } from "#db/write.ts";
import { sha256 } from "#lib/sha256.ts";
import { commentAchievement } from "#operations/achievements/comment-achievement.ts";
import { exportAchievementBasis } from "#operations/achievements/export-achievement-basis.ts";
import { listUnitAchievements } from "#operations/achievements/list-unit-achievements.ts";
import { planIndicators } from "#operations/achievements/plan-indicators.ts";
import { reportIndicators } from "#operations/achievements/report-indicators.ts";
import { setAchievement } from "#operations/achievements/set-achievement.ts";
import { viewAchievement } from "#operations/achievements/view-achievement.ts";
import { withdrawPublication } from "#operations/publications/withdraw-publication.ts";
import { MANUAL_METHOD } from "#tests/support/achievement-evidence.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import {
  achievementDatabase,
  addAction,
  versionOf,
} from "#tests/support/fixtures/achievement-fixture.ts";
import { asPerson, CYCLE, moveCycle } from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const REASON = "Sesuai rapat evaluasi triwulan.";

async function set(db: Database, who: string, unit: string, input: object = {}) {
  const version = await versionOf(db, unit);
  const chosen = { version, achievement: "good", reason: "" };
  return setAchievement(await asPerson(db, who), CYCLE, unit, { ...chosen, ...input });
}

const view = async (db: Database, who: string, unit = "dinas") =>
  viewAchievement(await asPerson(db, who), CYCLE, unit);

async function assessing(): Promise<Database> {
  const db = await achievementDatabase();
  await moveCycle(db, "assessing");
  return db;
}

describe("what is proposed", () => {
  test("comes from frozen publications and the follow-up plan, with sources", async () => {
    const db = await achievementDatabase();
    const { indicators, proposal, asOf, place } = await view(db, "kadis");
    // 87.5 / 83 = 105.42 %, weight 40; all actions done = 100 %, weight 20: (40·105.42 + 20·100)/60.
    expect(proposal).toMatchObject({
      percent: 103.61,
      grade: "B",
      evidencedWeight: 60,
      achievement: "good",
      reason: "rule",
    });
    const { rows } = await db.client.execute(
      "SELECT checksum FROM publications WHERE survey_id = 'dinas-2026-t3'",
    );
    const source = { survey: "dinas-2026-t3", version: 1, checksum: rows[0]?.checksum };
    expect(indicators[0]).toMatchObject({ realisation: 87.5, n: 40, sources: [source] });
    expect(indicators.map(({ missing }) => missing)).toEqual([null, "no-cases", "no-cases", null]);
    expect(asOf).toBe("2026-10-12");
    expect(place).toMatchObject({ compared: 2, line: { alike: ["uptd"], left: null } });
  });

  test("actions due outside the cycle say nothing about it", async () => {
    const db = await achievementDatabase();
    await addAction(db, "dinas", false, "2026-10-01");
    await addAction(db, "dinas", false, "2026-06-30");
    const followUp = async () => (await view(db, "kadis")).indicators[3];
    expect(await followUp()).toMatchObject({ realisation: 100, n: 1 });
    await addAction(db, "dinas", false, "2026-09-30");
    expect(await followUp()).toMatchObject({ realisation: 50, n: 2 });
  });

  test("a withdrawn publication is missing, not zero, and nothing is proposed any more", async () => {
    const db = await achievementDatabase();
    const bureau = testContext(db, { actor: actorWith(["organisasi"]) });
    const reason = "Ada jawaban yang dihitung dua kali.";
    expectOk(await withdrawPublication(bureau, "dinas-2026-t3", { history: "1", reason }));
    const { indicators, proposal } = await view(db, "kadis");
    expect(indicators[0]).toMatchObject({ missing: "withdrawn", percent: null });
    expect(proposal).toMatchObject({ percent: 100, achievement: null, reason: "little-evidence" });
  });

  test("a unit that asks nobody itself is judged by the units below it", async () => {
    const db = await achievementDatabase();
    await db.client.execute("UPDATE units SET parent_id = 'u-bkpsdm' WHERE id = 'u-uptd'");
    const { indicators, place } = await view(db, "organisasi", "bkpsdm");
    expect(indicators[0]).toMatchObject({ n: 31, sources: [{ unit: "uptd" }] });
    expect(place.line.left).toBe("no-survey");
  });
});

describe("setting", () => {
  test("the leader above follows the proposal; everything is frozen under a checksum", async () => {
    const db = await assessing();
    const { checksum } = expectOk(await set(db, "sekda", "dinas"));
    const row = await findAchievement(db, `c-${CYCLE}`, "u-dinas");
    expect(row).toMatchObject({ achievement: "good", proposed: "good", setByName: "sekda" });
    expect(sha256(row?.basis ?? "")).toBe(checksum);
    const basis = readBasis(row?.basis ?? "");
    expect(basis).toMatchObject({
      cycle: { key: CYCLE },
      unit: { slug: "dinas" },
      method: { key: "kinerja-asn", version: 1 },
      proposal: { percent: 103.61 },
      achievement: "good",
    });
    const file = await exportAchievementBasis(await asPerson(db, "kadis"), CYCLE, "dinas");
    expect(sha256(file.json)).toBe(checksum);
    await addAction(db, "dinas", false);
    expect(await view(db, "kadis")).toMatchObject({
      set: { achievement: "good", checksum },
      proposal: { percent: 103.61 },
      headsRating: "met",
    });
  });

  test("who differs, or sets without a proposal, gives a reason", async () => {
    const db = await assessing();
    const needed = { reason: "achievement.reason-needed" };
    expectErrors(await set(db, "sekda", "dinas", { achievement: "excellent" }), needed);
    expectErrors(await set(db, "sekda", "bkpsdm"), needed);
    expectOk(await set(db, "sekda", "bkpsdm", { reason: REASON }));
    expect(await view(db, "sekda", "bkpsdm")).toMatchObject({
      set: { achievement: "good", proposed: null, reason: REASON },
    });
  });

  test("only while the cycle is assessed; again until it moves on; never in the database either", async () => {
    const db = await achievementDatabase();
    for (const state of ["planning", "running", "objections", "final", "archived"]) {
      await moveCycle(db, state);
      expectErrors(await set(db, "sekda", "dinas"), { "": "achievement.not-open" });
    }
    await moveCycle(db, "assessing");
    expectOk(await set(db, "sekda", "dinas"));
    expectOk(await set(db, "sekda", "dinas", { achievement: "poor", reason: REASON }));
    await moveCycle(db, "objections");
    for (const sql of [
      "UPDATE unit_achievements SET achievement = 'excellent'",
      "UPDATE unit_achievements SET basis = '{}'",
      "UPDATE unit_achievements SET head_comment = 'x'",
      "DELETE FROM unit_achievements",
    ]) {
      await expect(db.client.execute(sql)).rejects.toThrow(/achievement/);
    }
    const late = { setBy: "account-sekda", setAt: new Date(), basis: "{}" };
    const row = { cycleId: `c-${CYCLE}`, unitId: "u-uptd", achievement: "good" as const };
    await expect(
      write(db, [db.orm.insert(unitAchievements).values({ ...row, ...late, reason: "x" })]),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("of two leaders the second is refused", async () => {
    const db = await assessing();
    expectOk(await set(db, "sekda", "uptd"));
    await expect(set(db, "kadis", "uptd", { version: "0" })).rejects.toMatchObject({
      code: "conflict",
    });
    expectErrors(await set(db, "kadis", "uptd", { achievement: ["x"] }), {
      achievement: "error.choose",
    });
  });

  test("nobody judges a unit that he headed in the cycle", async () => {
    const db = await assessing();
    await expect(set(db, "sekda", "setda", { reason: REASON })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await view(db, "sekda", "setda")).acts.set).toBe(false);
    await db.client.execute("UPDATE postings SET ends_on = '2026-06-30' WHERE id = 'p-sekda'");
    expectOk(await set(db, "sekda", "setda", { reason: REASON }));
  });
});

describe("the head's word", () => {
  const say = async (db: Database, who: string, comment: string, unit = "dinas") =>
    commentAchievement(await asPerson(db, who), CYCLE, unit, {
      version: await versionOf(db, unit),
      comment,
    });

  test("before anything is set, and not by the leader above", async () => {
    const db = await assessing();
    expectOk(await say(db, "kadis", "Dua petugas ikut pelatihan."));
    expect((await view(db, "sekda")).headComment).toMatchObject({
      text: "Dua petugas ikut pelatihan.",
    });
    await expect(say(db, "sekda", "x")).rejects.toMatchObject({ code: "forbidden" });
    await expect(say(db, "kadis", "x", "uptd")).rejects.toMatchObject({ code: "forbidden" });
    expectOk(await say(db, "sekda", "Sebagai kepala sekretariat.", "setda"));
    expectErrors(await say(db, "kadis", "x".repeat(4_001)), { comment: "error.too-long?max=4000" });
    expectOk(await set(db, "sekda", "dinas"));
    expectErrors(await say(db, "kadis", "Terlambat"), { "": "achievement.not-open" });
    expect((await view(db, "kadis")).headComment?.text).toBe("Dua petugas ikut pelatihan.");
  });

  test("an empty one takes it back", async () => {
    const db = await assessing();
    expectOk(await say(db, "kadis", "Sebentar"));
    expectOk(await say(db, "kadis", " "));
    expect((await view(db, "kadis")).headComment).toBeNull();
  });
});

describe("targets and reports", () => {
  const plan = async (db: Database, targets: unknown, who = "organisasi") =>
    planIndicators(await asPerson(db, who), CYCLE, "dinas", {
      version: await versionOf(db, "dinas"),
      targets,
    });
  const report = async (db: Database, reports: unknown, who = "kadis") =>
    reportIndicators(await asPerson(db, who), CYCLE, "dinas", {
      version: await versionOf(db, "dinas"),
      reports,
    });

  test("the bureau plans while the cycle is planned or runs", async () => {
    const db = await achievementDatabase();
    expectOk(await plan(db, { ikm: "87,5", solved: "80" }));
    expect((await view(db, "kadis")).indicators[0]).toMatchObject({
      target: 87.5,
      ownTarget: true,
      percent: 100,
    });
    expectOk(await plan(db, { ikm: "" }));
    expect((await view(db, "kadis")).indicators[0]).toMatchObject({ target: 83, ownTarget: false });
    expectErrors(await plan(db, { ikm: "5" }), { "targets.ikm": expect.stringMatching(/range/) });
    await moveCycle(db, "assessing");
    expectErrors(await plan(db, { ikm: "80" }), { "": "achievement.not-open" });
    const row = { cycleId: `c-${CYCLE}`, unitId: "u-uptd", indicatorKey: "ikm", target: 80 };
    await expect(write(db, [db.orm.insert(unitIndicators).values(row)])).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(db.client.execute("UPDATE unit_indicators SET target = 1")).rejects.toThrow();
    await expect(db.client.execute("DELETE FROM unit_indicators")).rejects.toThrow();
  });

  async function withManual(): Promise<Database> {
    const db = await achievementDatabase();
    const row = { id: "m-2", key: "arsip", version: 1, name: "x", definition: MANUAL_METHOD };
    await write(db, [db.orm.insert(evaluationMethods).values(row)]);
    await moveCycle(db, "planning");
    await db.client.execute("UPDATE cycles SET method_id = 'm-2'");
    await moveCycle(db, "running");
    return db;
  }

  test("the head reports with evidence until it is set", async () => {
    const db = await withManual();
    const arsip = { realisation: "80,5", evidence: "", evidenceLink: "" };
    expectErrors(await report(db, { arsip }), {
      "reports.arsip.evidence": "achievement.evidence-needed",
    });
    expectOk(await report(db, { arsip: { ...arsip, evidence: "Berita acara nomor 7" } }));
    const shown = await view(db, "sekda");
    expect(shown.indicators[3]).toMatchObject({
      key: "arsip",
      percent: 100,
      evidence: "Berita acara nomor 7",
    });
    expect(shown.manual.map(({ key }) => key)).toEqual(["arsip"]);
    await moveCycle(db, "assessing");
    expectOk(await report(db, { arsip: { ...arsip, realisation: "90", evidence: "Lebih" } }));
    expectOk(await set(db, "sekda", "dinas"));
    expectErrors(await report(db, { arsip }), { "": "achievement.not-open" });
    expectErrors(await report(db, "x"), { reports: "error.invalid" });
  });
});

describe("the list", () => {
  test("a head sees his units, the bureau all of them, with what is missing", async () => {
    const db = await assessing();
    const list = async (who: string, siklus?: string) =>
      listUnitAchievements(await asPerson(db, who), { siklus: siklus ?? null });
    const slugs = (found: Awaited<ReturnType<typeof list>>) =>
      found.lines.map(({ unit }) => unit.slug);
    expect(slugs(await list("kauptd"))).toEqual(["uptd"]);
    expect(slugs(await list("kadis"))).toEqual(["dinas", "uptd"]);
    expect((await list("organisasi")).counts).toEqual({
      units: 4,
      set: 0,
      ready: 2,
      withoutProposal: 2,
    });
    expectOk(await set(db, "sekda", "dinas"));
    expect((await list("organisasi", "nothing")).counts).toMatchObject({ set: 1, ready: 1 });
    await moveCycle(db, "objections");
    expect((await list("organisasi", CYCLE)).counts).toMatchObject({ set: 1, ready: 0 });
  });

  test("without cycles there is nothing to show", async () => {
    const db = await achievementDatabase();
    const ctx = await asPerson(db, "organisasi");
    await db.client.execute("PRAGMA foreign_keys = OFF");
    await db.client.execute("DROP TRIGGER cycles_no_delete");
    await db.client.execute("DELETE FROM cycles");
    expect(await listUnitAchievements(ctx, {})).toMatchObject({ cycle: null, lines: [] });
  });
});

test("what does not exist is not found: cycles, units, partners, a basis before it is set", async () => {
  const db = await achievementDatabase();
  const ctx = await asPerson(db, "organisasi");
  const missing = { code: "not_found" };
  await expect(viewAchievement(ctx, "2031-t1", "dinas")).rejects.toMatchObject(missing);
  await expect(viewAchievement(ctx, CYCLE, "\0")).rejects.toMatchObject(missing);
  await expect(exportAchievementBasis(ctx, CYCLE, "dinas")).rejects.toMatchObject(missing);
  await db.client.execute("UPDATE units SET kind = 'mitra' WHERE id = 'u-uptd'");
  await expect(viewAchievement(ctx, CYCLE, "uptd")).rejects.toMatchObject(missing);
});
