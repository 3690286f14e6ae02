import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listRecordViews } from "#db/queries/access/record-views.ts";
import { listRewards } from "#db/queries/development/rewards.ts";
import { giveReward } from "#operations/development/give-reward.ts";
import { viewReward } from "#operations/development/view-reward.ts";
import { viewRewardBoard } from "#operations/development/view-reward-board.ts";
import { viewRewardForm } from "#operations/development/view-reward-form.ts";
import { withdrawReward } from "#operations/development/withdraw-reward.ts";
import { signed } from "#tests/support/fixtures/appraisal-fixture.ts";
import { answersWith, publishAnswers } from "#tests/support/fixtures/development-fixture.ts";
import {
  appraisalId,
  asPerson,
  CYCLE,
  employeeId,
  evaluationDatabase,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const FORM = { title: "Unit terpuji", reason: "IKM 100", decidedOn: "2026-10-12" };
const ABOVE = { workRating: "above", behaviourRating: "above" };

/** dinas fulfils the criteria, uptd has too few answers; rina and dewi are very good, budi objects. */
async function rewardDatabase(): Promise<Database> {
  const db = await evaluationDatabase();
  await publishAnswers(db, "dinas", answersWith(40, 4));
  await publishAnswers(db, "uptd", answersWith(12, 4));
  await moveCycle(db, "assessing");
  for (const key of ["rina", "budi", "dewi"]) await signed(db, key, ABOVE);
  await moveCycle(db, "objections");
  await db.client.execute({
    sql: "INSERT INTO objections (appraisal_id, filed_on, filed_at, reasons) VALUES (?, '2026-10-12', 0, 'x')",
    args: [appraisalId("budi")],
  });
  return db;
}

test("the shortlist follows the criteria, and says why others are not on it", async () => {
  const db = await rewardDatabase();
  const { desk, rule } = await viewRewardBoard(await asPerson(db, "dewi"), { siklus: CYCLE });
  expect(rule?.minimumN).toBe(30);
  expect(desk?.units.groups.flatMap(({ units }) => units).map(({ key }) => key)).toEqual(["dinas"]);
  expect(desk?.units.left).toEqual([{ key: "uptd", name: "Unit uptd", shortfall: "too-few" }]);
  // budi's objection runs; dewi does not decide on herself.
  expect(desk?.people.map(({ employee }) => employee.name)).toEqual(["rina"]);
  expect((await listRecordViews(db, employeeId("rina"))).map(({ part }) => part)).toEqual([
    "reward",
  ]);
});

test("everybody reads the criteria and what units were given; a person's reward only he himself", async () => {
  const db = await rewardDatabase();
  const dewi = await asPerson(db, "dewi");
  expectOk(await giveReward(dewi, { siklus: CYCLE, unit: "dinas" }, FORM));
  const person = { ...FORM, title: "Pegawai teladan" };
  const { id } = expectOk(await giveReward(dewi, { penilaian: appraisalId("rina") }, person));
  const board = async (key: string) => viewRewardBoard(await asPerson(db, key), {});
  expect(await board("umar")).toMatchObject({
    desk: null,
    own: [],
    units: [{ unit: { slug: "dinas" }, reward: { title: "Unit terpuji", shortlisted: true } }],
  });
  expect((await board("rina")).own).toMatchObject([{ reward: { title: "Pegawai teladan" } }]);
  expect(JSON.stringify(await board("kabid"))).not.toContain("teladan");
  expect((await viewReward(await asPerson(db, "rina"), id)).mayWithdraw).toBe(false);
  await expect(viewReward(await asPerson(db, "kabid"), id)).rejects.toThrow("forbidden");
  expect(await listRewards(db, employeeId("rina"))).toHaveLength(1);
});

test("what is decided outside the list is kept as such, with a reason and not in advance", async () => {
  const db = await rewardDatabase();
  const dewi = await asPerson(db, "dewi");
  const address = { siklus: CYCLE, unit: "uptd" };
  expect(await viewRewardForm(dewi, address)).toMatchObject({ shortlisted: false });
  expectErrors(await giveReward(dewi, address, { ...FORM, reason: "", decidedOn: "2026-10-11" }), {
    reason: "error.required",
  });
  expectErrors(await giveReward(dewi, address, { ...FORM, decidedOn: "2026-10-13" }), {
    decidedOn: "reward.later",
  });
  const { id } = expectOk(await giveReward(dewi, address, FORM));
  expect(await viewReward(dewi, id)).toMatchObject({ reward: { shortlisted: false } });
});

test("a reward is taken back with a reason, once, and the receiver no longer sees it", async () => {
  const db = await rewardDatabase();
  const dewi = await asPerson(db, "dewi");
  const { id } = expectOk(await giveReward(dewi, { penilaian: appraisalId("rina") }, FORM));
  const { version } = await viewReward(dewi, id);
  const back = { version: String(version), withdrawnReason: "Salah orang" };
  await expect(withdrawReward(dewi, id, { ...back, version: "0" })).rejects.toThrow("conflict");
  expectOk(await withdrawReward(dewi, id, back));
  expectErrors(await withdrawReward(dewi, id, back), { "": "reward.withdrawn-already" });
  expect(await listRewards(db, employeeId("rina"))).toEqual([]);
  const { desk } = await viewRewardBoard(dewi, {});
  expect(desk?.decided).toMatchObject([{ reward: { withdrawnReason: "Salah orang" } }]);
});

test("what a person receives stands in no audit log", async () => {
  const db = await rewardDatabase();
  const address = { penilaian: appraisalId("rina") };
  expectOk(await giveReward(await asPerson(db, "dewi"), address, { ...FORM, title: "Rahasia" }));
  const { rows } = await db.client.execute(
    "SELECT * FROM audit_entries WHERE action = 'reward.give'",
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/Rahasia|e-rina|a-rina/);
});

test("garbage addresses are not found", async () => {
  const db = await rewardDatabase();
  const dewi = await asPerson(db, "dewi");
  for (const address of [
    null,
    {},
    { unit: ["a"] },
    { siklus: "x", unit: "\0" },
    { penilaian: "x" },
  ]) {
    await expect(viewRewardForm(dewi, address)).rejects.toThrow("not_found");
  }
  await expect(viewReward(dewi, "x")).rejects.toThrow("not_found");
  expect((await viewRewardBoard(dewi, { siklus: ["a"] })).cycle?.key).toBe(CYCLE);
});

test("a reward goes to one receiver: the database refuses both and neither", async () => {
  const db = await rewardDatabase();
  const insert = (unit: string | null, employee: string | null) =>
    db.client.execute({
      sql: "INSERT INTO rewards (id, cycle_id, unit_id, employee_id, title, reason, decided_on) VALUES ('x', ?, ?, ?, 't', 'r', '2026-10-12')",
      args: [`c-${CYCLE}`, unit, employee],
    });
  await expect(insert("u-dinas", "e-rina")).rejects.toThrow("one unit or to one employee");
  await expect(insert(null, null)).rejects.toThrow("one unit or to one employee");
});
