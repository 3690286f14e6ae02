import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { auditEntries } from "#db/schema/access.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { reviewRounds } from "#db/schema/reviews.ts";
import { write } from "#db/write.ts";
import { changeAppraisalParties } from "#operations/appraisals/change-appraisal-parties.ts";
import { openAppraisals } from "#operations/appraisals/open-appraisals.ts";
import { viewAppraisalParties } from "#operations/appraisals/view-appraisal-parties.ts";
import type { Context } from "#operations/context.ts";
import { createCycles } from "#operations/cycles/create-cycles.ts";
import { listManagedCycles } from "#operations/cycles/list-managed-cycles.ts";
import { moveCycle } from "#operations/cycles/move-cycle.ts";
import { viewCycle } from "#operations/cycles/view-cycle.ts";
import { viewCycleStep } from "#operations/cycles/view-cycle-step.ts";
import { addPosting } from "#operations/employees/add-posting.ts";
import { createEmployee } from "#operations/employees/create-employee.ts";
import {
  appraisalId,
  asPerson,
  CYCLE,
  evaluationDatabase,
  moveCycle as force,
  personActor,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const step = async (ctx: Context, key = CYCLE) => {
  const { version, step: next } = await viewCycleStep(ctx, key);
  return moveCycle(ctx, key, { version: String(version), to: next.to });
};
const gaps = async (ctx: Context, key = CYCLE) => {
  const { step: next } = await viewCycleStep(ctx, key);
  const text = (list: { gap: string; count: number }[]) =>
    list.map(({ gap, count }) => `${gap} ${count}`);
  return [text(next.blocking), text(next.missing)];
};

/** Signs somebody's result as the database wants it: by the assessor, while it is assessed. */
const sign = (db: Database, key: string, assessor: string, receivedOn = "2026-10-12") =>
  db.client.execute({
    sql: `UPDATE appraisals SET work_rating = 'met', work_reason = 'a', behaviour_rating = 'met',
      behaviour_reason = 'b', predicate = 'good', signed_by = ?, signed_by_name = ?, signed_at = 1,
      received_on = ? WHERE id = ?`,
    args: [`account-${assessor}`, assessor, receivedOn, appraisalId(key)],
  });

test("cycles of a year are made in planning, and opened for everybody posted", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const wanted = { kind: "triwulan", year: "2026", method: "1" };
  expect(expectOk(await createCycles(dewi, wanted)).created).toBe(3);
  expectErrors(await createCycles(dewi, wanted), { year: "cycle.all-there" });
  expectErrors(await createCycles(dewi, { ...wanted, year: "2027", method: "5" }), {
    method: "error.choose",
  });
  expectErrors(await createCycles(dewi, { kind: ["x"], year: {}, method: null }), {
    kind: "error.choose",
    year: "error.required",
    method: "error.invalid",
  });
  const { cycles, mayCreate, year } = await listManagedCycles(dewi);
  expect(cycles.map(({ key, appraisals: count }) => `${key} ${count}`)).toEqual([
    "2026-t4 0",
    "2026-t3 11",
    "2026-t2 0",
    "2026-t1 0",
  ]);
  expect({ mayCreate, year }).toEqual({ mayCreate: true, year: 2026 });

  const view = await viewCycle(dewi, "2026-t4", {});
  expect(view).toMatchObject({ waiting: 11, total: 0, pages: 1, step: { to: "running" } });
  expect(await gaps(dewi, "2026-t4")).toEqual([[], ["no-appraisals 1", "not-opened 11"]]);
  const version = String(view.version);
  expect(expectOk(await openAppraisals(dewi, "2026-t4", { version })).opened).toBe(11);
  expectErrors(await openAppraisals(dewi, "2026-t4", { version }), { "": "cycle.nobody-new" });
  expectErrors(await openAppraisals(dewi, "2026-t4", { version: "x" }), {
    version: "error.invalid",
  });
  const opened = await viewCycle(dewi, "2026-t4", { cari: "rina" });
  expect(opened.people).toMatchObject([
    { assessor: { name: "kabid" }, reviewer: { name: "kadis" }, differs: false },
  ]);
});

test("done again it takes in newcomers and leaves the others as they are", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const moved = { unit: "uptd", position: "Analis", assessor: "kauptd", startsOn: "2026-09-01" };
  expectOk(await addPosting(dewi, "e-rina", { version: "0", ...moved }));
  const fresh = { nip: "199003122015032007", name: "Yanti", ...moved };
  expectOk(await createEmployee(dewi, fresh));
  const before = await viewCycle(dewi, CYCLE, {});
  expect(before).toMatchObject({ waiting: 1, differing: 1, total: 11 });
  expectOk(await openAppraisals(dewi, CYCLE, { version: String(before.version) }));
  const after = await viewCycle(dewi, CYCLE, { beda: "on" });
  expect(after.people).toMatchObject([
    { employee: { name: "rina" }, unit: { slug: "dinas" }, differs: true },
  ]);
  expect(after).toMatchObject({ waiting: 0, total: 1, progress: { appraisals: 12 } });
  const odd = { cari: ["x"], beda: "?", halaman: "x" };
  expect((await viewCycle(dewi, CYCLE, odd)).total).toBe(12);
});

test("it goes forward one step at a time and says what is missing", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  await force(db, "planning");
  expect(await gaps(dewi)).toEqual([[], ["plans-not-agreed 11"]]);
  expectOk(await step(dewi));
  expectErrors(await moveCycle(dewi, CYCLE, { version: "1", to: "end" }), { to: "error.invalid" });
  for (const to of ["running", "objections", "final", "planning"]) {
    await expect(moveCycle(dewi, CYCLE, { version: "1", to })).rejects.toMatchObject({
      code: "conflict",
    });
  }
  await expect(moveCycle(dewi, CYCLE, { version: "0", to: "assessing" })).rejects.toMatchObject({
    code: "conflict",
  });
  expectOk(await step(dewi));
  expect(await gaps(dewi)).toEqual([[], ["no-round 1", "units-not-set 4", "unsigned 11"]]);
  await sign(db, "rina", "kabid");
  expectOk(await step(dewi));
  const [entry] = (await db.orm.select().from(auditEntries)).slice(-1);
  expect(entry).toMatchObject({
    action: "cycle.to-objections",
    after: { state: "objections", missing: [{ gap: "no-round", count: 1 }, {}, { count: 10 }] },
  });
  expectErrors(await openAppraisals(dewi, CYCLE, { version: "3" }), { "": "cycle.too-late" });
});

test("an open round holds it back", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  await force(db, "assessing");
  const days = { opensOn: "2026-10-01", closesOn: "2026-10-20" };
  await write(db, [
    db.orm.insert(reviewRounds).values({ cycleId: `c-${CYCLE}`, state: "open", ...days }),
  ]);
  expect((await gaps(dewi))[0]).toEqual(["round-open 1"]);
  expectErrors(await step(dewi), { "": "cycle.blocked" });
});

test("nobody's right to object is cut off", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  await force(db, "assessing");
  await sign(db, "rina", "kabid");
  await sign(db, "budi", "kabid", "2026-09-27");
  // Without a reviewer there is nobody to object to.
  await db.client.execute("UPDATE appraisals SET reviewer_id = NULL WHERE id = 'a-sari'");
  await sign(db, "sari", "kabid");
  expectOk(await step(dewi));
  expect((await gaps(dewi))[0]).toEqual(["may-still-object 1"]);
  expectErrors(await step(dewi), { "": "cycle.blocked" });
  await db.client.execute(`INSERT INTO objections (appraisal_id, filed_on, filed_at, reasons)
    VALUES ('a-rina', '2026-10-12', 1, 'x')`);
  expect((await gaps(dewi))[0]).toEqual(["open-objections 1"]);
  await db.client.execute(`UPDATE objections SET decision = 'kept', decision_reason = 'x',
    assessor_hearing = 'stated', assessor_statement = 'x', assessor_heard_at = 1,
    employee_hearing = 'nothing-to-add', employee_heard_at = 1,
    previous_work_rating = 'met', previous_behaviour_rating = 'met',
    decided_by = 'account-kadis', decided_by_name = 'kadis', decided_at = 1`);
  expectOk(await step(dewi));
  expectOk(await step(dewi));
  await expect(viewCycleStep(dewi, CYCLE)).rejects.toMatchObject({ code: "not_found" });
  await expect(moveCycle(dewi, CYCLE, { version: "3", to: "archived" })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await viewCycle(dewi, CYCLE, {})).step).toBeNull();
});

test("after fourteen days the time to object is over", async () => {
  const db = await evaluationDatabase();
  await force(db, "assessing");
  await sign(db, "rina", "kabid");
  await force(db, "objections");
  const on = async (day: string) =>
    gaps(await asPerson(db, "dewi", { now: () => new Date(`${day}T03:00:00Z`) }));
  expect((await on("2026-10-26"))[0]).toEqual(["may-still-object 1"]);
  expect((await on("2026-10-27"))[0]).toEqual([]);
});

test("assessor and reviewer of one person change with a reason", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const id = appraisalId("rina");
  const form = await viewAppraisalParties(dewi, id);
  expect(form.values).toEqual({ assessor: "198001012005011003", reviewer: "198001012005011002" });
  const change = (changes: object) =>
    changeAppraisalParties(dewi, id, {
      version: "0",
      assessor: "kauptd",
      reviewer: "kadis",
      reason: "Kabid cuti",
      ...changes,
    });
  expectErrors(await change({ reason: "" }), { reason: "error.required" });
  expectErrors(await change({ assessor: "siapa" }), { assessor: "posting.assessor-unknown" });
  expectErrors(await change({ reviewer: "siapa" }), { reviewer: "posting.assessor-unknown" });
  expectErrors(await change({ assessor: "dewi" }), { assessor: "parties.own" });
  expectErrors(await change({ reviewer: "kauptd" }), { reviewer: "parties.one-person" });
  expectOk(await change({}));
  const [row] = (await db.orm.select().from(appraisals)).filter((each) => each.id === id);
  expect(row).toMatchObject({ assessorId: "e-kauptd", reviewerId: "e-kadis", unitId: "u-dinas" });
  await expect(change({ assessor: "kabid" })).rejects.toMatchObject({ code: "conflict" });
  await force(db, "final");
  expectErrors(await change({ assessor: "kabid", version: "1" }), { "": "parties.closed" });
  await db.client.execute("UPDATE employees SET active = 0 WHERE id = 'e-kabid'");
  expectErrors(await change({ assessor: "kabid" }), { assessor: "posting.assessor-inactive" });
  await db.client.execute("UPDATE employees SET name = 'kabid' WHERE id = 'e-tono'");
  expectErrors(await change({ assessor: "kabid" }), { assessor: "posting.assessor-two" });
});

test("an office for one unit sees its people and changes their assessors, but moves nothing", async () => {
  const db = await evaluationDatabase();
  const actor = await personActor(db, "dewi");
  const grants = [{ role: "kepegawaian" as const, unitIds: ["u-uptd"] }];
  const officer = await asPerson(db, "dewi", { actor: { ...actor, grants } });
  const view = await viewCycle(officer, CYCLE, {});
  expect(view).toMatchObject({ total: 2, mayMove: false });
  expect((await listManagedCycles(officer)).mayCreate).toBe(false);
  const change = { version: "0", assessor: "kadis", reviewer: "sekda", reason: "x" };
  expectOk(await changeAppraisalParties(officer, appraisalId("umar"), change));
  for (const attempt of [
    changeAppraisalParties(officer, appraisalId("rina"), change),
    moveCycle(officer, CYCLE, { version: "0", to: "assessing" }),
    openAppraisals(officer, CYCLE, { version: "0" }),
    createCycles(officer, { kind: "tahunan", year: "2027", method: "1" }),
    viewCycleStep(officer, CYCLE),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("nobody changes who judges himself; what is not there is not found", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const own = changeAppraisalParties(dewi, appraisalId("dewi"), {});
  await expect(own).rejects.toMatchObject({ code: "forbidden" });
  for (const key of ["", "1999", "\0"]) {
    await expect(viewCycle(dewi, key, {})).rejects.toMatchObject({ code: "not_found" });
    await expect(moveCycle(dewi, key, {})).rejects.toMatchObject({ code: "not_found" });
    await expect(changeAppraisalParties(dewi, key, {})).rejects.toMatchObject({
      code: "not_found",
    });
  }
});
