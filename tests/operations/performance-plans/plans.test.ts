import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listRecordViews } from "#db/queries/access/record-views.ts";
import { changePlan } from "#operations/performance-plans/change-plan.ts";
import { copyPlan } from "#operations/performance-plans/copy-plan.ts";
import { listPlans } from "#operations/performance-plans/list-plans.ts";
import { movePlan } from "#operations/performance-plans/move-plan.ts";
import { notePlan } from "#operations/performance-plans/note-plan.ts";
import { recordRealisation } from "#operations/performance-plans/record-realisation.ts";
import { viewCascade } from "#operations/performance-plans/view-cascade.ts";
import { viewPlan } from "#operations/performance-plans/view-plan.ts";
import { countWaitingWork } from "#operations/site/count-waiting-work.ts";
import {
  appraisalId,
  asPerson,
  employeeId,
  evaluationDatabase,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { planRow, writePlan } from "#tests/support/fixtures/plan-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const versionOf = async (db: Database, who: string) =>
  String((await viewPlan(await asPerson(db, who), appraisalId(who))).version);

async function move(db: Database, by: string, of: string, input: object) {
  const version = await versionOf(db, of);
  return movePlan(await asPerson(db, by), appraisalId(of), { version, ...input });
}

async function agree(db: Database, of: string, by: string) {
  expectOk(await move(db, of, of, { act: "submit" }));
  expectOk(await move(db, by, of, { act: "agree" }));
}

test("from a written plan to an agreed one, and what came of it", async () => {
  const db = await evaluationDatabase();
  const [top] = await writePlan(db, "kabid", [planRow({ plan: "Layanan lebih cepat" })]);
  await writePlan(db, "rina", [planRow({ serves: top }), planRow({ plan: "Arsip rapi" })]);
  const rina = await asPerson(db, "rina");
  const id = appraisalId("rina");
  expect(await viewPlan(rina, id)).toMatchObject({
    rows: [
      { plan: "Antrean singkat", serves: { plan: "Layanan lebih cepat", owner: "kabid" } },
      { plan: "Arsip rapi", serves: null },
    ],
    acts: ["write", "submit", "attach"],
    offered: [{ id: top, plan: "Layanan lebih cepat" }],
  });
  expectErrors(await recordRealisation(rina, id, {}), { "": "plan.error.stage" });
  await agree(db, "rina", "kabid");
  expectErrors(await changePlan(rina, id, {}), { "": "plan.error.stage" });
  const { rows, version, acts, steps } = await viewPlan(rina, id);
  expect(acts).toEqual(["reopen", "realise", "attach"]);
  expect(steps.map(({ action, person }) => [action, person])).toEqual([
    ["plan.agree", "kabid"],
    ["plan.submit", "rina"],
  ]);
  const realised = { "0": { id: rows[0]?.id, realisation: "25 menit" } };
  expectOk(await recordRealisation(rina, id, { version: String(version), rows: realised }));
  expectErrors(
    await recordRealisation(rina, id, {
      version: "9",
      rows: { "0": { id: top, realisation: "x" } },
    }),
    { "": "error.invalid" },
  );
  await moveCycle(db, "assessing");
  expect((await viewPlan(rina, id)).rows[0]?.realisation).toBe("25 menit");
  expect((await viewPlan(rina, id)).acts).toEqual(["realise", "attach"]);
  await moveCycle(db, "objections");
  expect((await viewPlan(rina, id)).acts).toEqual([]);
});

test("a plan is returned with a reason, and its changes after an agreement are shown", async () => {
  const db = await evaluationDatabase();
  await writePlan(db, "rina", [planRow(), planRow({ plan: "Arsip rapi" })]);
  expectErrors(await move(db, "kabid", "rina", { act: "agree" }), { "": "plan.error.stage" });
  expectOk(await move(db, "rina", "rina", { act: "submit" }));
  expectErrors(await move(db, "kabid", "rina", { act: "return" }), { reason: "error.required" });
  expectOk(await move(db, "kabid", "rina", { act: "return", reason: "Tambah target" }));
  const kabid = await asPerson(db, "kabid");
  expect((await viewPlan(kabid, appraisalId("rina"))).steps[0]).toMatchObject({
    action: "plan.return",
    reason: "Tambah target",
  });
  await agree(db, "rina", "kabid");
  expectOk(await move(db, "rina", "rina", { act: "reopen", reason: "Tugas baru" }));
  const [first] = (await viewPlan(kabid, appraisalId("rina"))).rows;
  await writePlan(db, "rina", [
    planRow({ id: first?.id, target: "20 menit" }),
    planRow({ plan: "Baru" }),
  ]);
  expectOk(await move(db, "rina", "rina", { act: "submit" }));
  expect((await viewPlan(kabid, appraisalId("rina"))).changes).toEqual([
    { kind: "changed", plan: "Antrean singkat" },
    { kind: "added", plan: "Baru" },
    { kind: "removed", plan: "Arsip rapi" },
  ]);
  expect((await countWaitingWork(kabid))["/kerja/skp"]).toBe(2); // rina's, and his own to be written
});

test("who has no assessor agrees by handing in; an empty plan cannot be handed in", async () => {
  const db = await evaluationDatabase();
  expectErrors(await move(db, "sekda", "sekda", { act: "submit" }), { "": "plan.error.empty" });
  await writePlan(db, "sekda", [planRow({ fromCitizens: "on" })]);
  expectOk(await move(db, "sekda", "sekda", { act: "submit" }));
  const plan = await viewPlan(await asPerson(db, "sekda"), appraisalId("sekda"));
  expect(plan.appraisal.planState).toBe("agreed");
  expect(plan.rows[0]?.fromCitizens).toBe(true);
});

test("two writers at once: the second is told, and nothing is lost", async () => {
  const db = await evaluationDatabase();
  const rina = await asPerson(db, "rina");
  const rows = { "0": planRow() };
  expectOk(await changePlan(rina, appraisalId("rina"), { version: "0", rows }));
  await expect(changePlan(rina, appraisalId("rina"), { version: "0", rows })).rejects.toMatchObject(
    { code: "conflict" },
  );
  expect((await viewPlan(rina, appraisalId("rina"))).rows).toHaveLength(1);
});

test("the assessor says what he expects before it is judged, in words that are looked at", async () => {
  const db = await evaluationDatabase();
  const [row] = await writePlan(db, "rina", [planRow()]);
  const kabid = await asPerson(db, "kabid");
  const id = appraisalId("rina");
  const note = async (input: object) =>
    notePlan(kabid, id, { version: String((await viewPlan(kabid, id)).version), ...input });
  const rows = { "0": { id: row, feedback: "Sudah cepat" } };
  const values = { loyal: { expectation: "Menjaga rahasia", feedback: "" } };
  expectOk(await note({ rows, values }));
  expect(await viewPlan(kabid, id)).toMatchObject({ rows: [{ feedback: "Sudah cepat" }] });
  expectErrors(await note({ values: { loyal: { feedback: "HP 0812 3456 7890" } } }), {
    "values.loyal.feedback": "wording.personal?found=nomor+telepon",
  });
  const named = { values: { adaptif: { feedback: "Menolong Pak Amir" } } };
  expect((await note(named)).ok).toBe(false);
  expectOk(await note({ ...named, confirm: "on" }));
  await moveCycle(db, "assessing");
  expectOk(await note({ values: { loyal: { expectation: "Lain", feedback: "Dapat dipercaya" } } }));
  const { behaviours } = await viewPlan(kabid, id);
  expect(behaviours.find(({ behaviour }) => behaviour === "loyal")).toMatchObject({
    expectation: null, // taken out by the note before, and frozen since
    feedback: "Dapat dipercaya",
  });
  expectErrors(await note({ rows: { "0": { id: "stranger", feedback: "x" } } }), {
    "": "error.invalid",
  });
});

test("an empty plan begins with the earlier one, serving what reads alike", async () => {
  const db = await evaluationDatabase();
  await db.client.batch([
    "INSERT INTO cycles SELECT 'c-old', '2026-t2', kind, '2026-04-01', '2026-06-30', 'final', method_id FROM cycles",
    `INSERT INTO appraisals (id, cycle_id, employee_id, unit_id, position, is_head, assessor_id)
     SELECT 'old-' || id, 'c-old', employee_id, unit_id, position, is_head, assessor_id FROM appraisals`,
    `INSERT INTO work_results (id, appraisal_id, position, plan, serves_id, aspect, indicator, target, realisation)
     VALUES ('old-top', 'old-a-kabid', 1, 'Layanan lebih cepat', NULL, 'time', 'Waktu', '3 hari', 'x'),
            ('old-low', 'old-a-rina', 1, 'Antrean singkat', 'old-top', 'time', 'Menit', '30', '25')`,
  ]);
  const [top] = await writePlan(db, "kabid", [planRow({ plan: "Layanan lebih cepat" })]);
  const rina = await asPerson(db, "rina");
  const id = appraisalId("rina");
  expect((await viewPlan(rina, id)).earlier).toBe("2026-t2");
  expectOk(await copyPlan(rina, id, { version: "0" }));
  expect((await viewPlan(rina, id)).rows).toMatchObject([
    { plan: "Antrean singkat", servesId: top, target: "30", realisation: null },
  ]);
  expectErrors(await copyPlan(rina, id, { version: "1" }), { "": "plan.error.not-empty" });
  const umar = await asPerson(db, "umar");
  expectErrors(await copyPlan(umar, appraisalId("umar"), { version: "0" }), {
    "": "plan.error.no-earlier",
  });
});

test("lists show one's own plans, the people below and those within reach", async () => {
  const db = await evaluationDatabase();
  const list = async (key: string) => {
    const { own, people, ofUnits, overseesPeople } = await listPlans(await asPerson(db, key), {});
    const names = (all: typeof own) => all.map(({ employee }) => employee.name).sort();
    return [names(own), names(people), names(ofUnits), overseesPeople];
  };
  expect(await list("rina")).toEqual([["rina"], [], [], false]);
  expect(await list("kabid")).toEqual([["kabid"], ["budi", "rina", "sari", "tono"], [], true]);
  expect(await list("kauptd")).toEqual([["kauptd"], ["umar"], [], true]);
  expect((await list("kadis"))[2]).toEqual([]);
  expect((await list("dewi"))[1]).toHaveLength(10);
  expect((await list("sekda"))[2]).toEqual([]);
  const ofOne = await listPlans(await asPerson(db, "dewi"), { unit: "uptd" });
  expect(ofOne.people.map(({ employee }) => employee.name).sort()).toEqual(["kauptd", "umar"]);
  expect(ofOne.units).toHaveLength(4);
});

test("the cascade shows one's own line, and marks what serves nothing", async () => {
  const db = await evaluationDatabase();
  const [head] = await writePlan(db, "kadis", [planRow({ plan: "Warga puas" })]);
  const [top] = await writePlan(db, "kabid", [planRow({ plan: "Layanan cepat", serves: head })]);
  await writePlan(db, "rina", [planRow({ serves: top }), planRow({ plan: "Arsip rapi" })]);
  await writePlan(db, "umar", [planRow({ plan: "Loket UPTD" })]);
  const seen = async (key: string) => {
    const { tree, without } = await viewCascade(await asPerson(db, key), { siklus: "2026-t3" });
    return { tree, without: without.map(({ name }) => name) };
  };
  const { tree, without } = await seen("rina");
  expect(tree).toMatchObject([
    {
      row: { plan: "Warga puas", servesNothing: false },
      children: [
        { row: { plan: "Layanan cepat" }, children: [{ row: { plan: "Antrean singkat" } }] },
      ],
    },
    { row: { plan: "Arsip rapi", servesNothing: true }, children: [] },
  ]);
  expect(without).toEqual(["sekda"]);
  expect(JSON.stringify((await seen("budi")).tree)).not.toContain("Arsip rapi");
  expect(JSON.stringify((await seen("kauptd")).tree)).toContain("Loket UPTD");
  expect(JSON.stringify((await seen("kauptd")).tree)).not.toContain("Layanan cepat");
  expect(JSON.stringify((await seen("dewi")).tree)).toContain("Arsip rapi");
  const ofOne = await viewCascade(await asPerson(db, "dewi"), { unit: "uptd" });
  expect(ofOne.tree).toMatchObject([{ row: { plan: "Loket UPTD" }, children: [] }]);
  expect((await viewCascade(await asPerson(db, "rina"), { siklus: ["x"] })).cycle?.key).toBe(
    "2026-t3",
  );
});

test("the person can see who read the plan", async () => {
  const db = await evaluationDatabase();
  await viewPlan(await asPerson(db, "rina"), appraisalId("rina"));
  await viewPlan(await asPerson(db, "kadis"), appraisalId("rina"));
  expect(await listRecordViews(db, employeeId("rina"))).toMatchObject([
    { accountName: "kadis", part: "plan" },
  ]);
});
