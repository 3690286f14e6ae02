import { expect, test } from "vitest";
import { listRecordViews } from "#db/queries/access/record-views.ts";
import { listCoachings } from "#db/queries/development/coachings.ts";
import { changeCoaching } from "#operations/development/change-coaching.ts";
import { proposeCoaching } from "#operations/development/propose-coaching.ts";
import { viewCoaching } from "#operations/development/view-coaching.ts";
import { viewCoachingBoard } from "#operations/development/view-coaching-board.ts";
import { viewCoachingForm } from "#operations/development/view-coaching-form.ts";
import { signed } from "#tests/support/fixtures/appraisal-fixture.ts";
import {
  act,
  coachingState,
  goals,
  proposed,
} from "#tests/support/fixtures/development-fixture.ts";
import {
  appraisalId,
  asPerson,
  employeeId,
  evaluationDatabase,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const STEP = { act: "langkah", on: "2026-10-12", text: "Latihan bersama", progress: "40" };

test("goals are proposed, written back to, changed, agreed on, worked at and closed", async () => {
  const db = await evaluationDatabase();
  const id = await proposed(db);
  expectOk(await act(db, "rina", id, { act: "balas", reply: "Mohon sampai Januari" }));
  expect(await coachingState(db, id)).toBe("returned");
  expectErrors(await act(db, "rina", id, { act: "setuju" }), { "": "coaching.wrong-state" });
  expectOk(await act(db, "kabid", id, { act: "ubah", ...goals({ dueOn: "2027-01-31" }) }));
  expectOk(await act(db, "rina", id, { act: "setuju" }));
  expectOk(await act(db, "rina", id, STEP));
  expectOk(await act(db, "kabid", id, { ...STEP, text: "Sudah tenang", progress: "90" }));
  const close = { act: "tutup", result: "reached", outcome: "Hebat" };
  expectOk(await act(db, "kabid", id, close));
  const seen = await viewCoaching(await asPerson(db, "rina"), id);
  expect(seen).toMatchObject({
    coaching: { state: "closed", result: "reached", dueOn: "2027-01-31" },
    steps: [
      { byName: "kabid", progress: 90 },
      { byName: "rina", progress: 40 },
    ],
    progress: 90,
    isOwn: true,
    acts: [],
  });
});

test("only the employee agrees, only the assessor leads; nobody else acts", async () => {
  const db = await evaluationDatabase();
  const id = await proposed(db);
  const agree = { act: "setuju" };
  for (const person of ["kabid", "kadis", "dewi"]) {
    await expect(act(db, person, id, agree)).rejects.toThrow("forbidden");
  }
  await expect(act(db, "rina", id, { act: "ubah", ...goals() })).rejects.toThrow("forbidden");
  expectOk(await act(db, "rina", id, agree));
  for (const person of ["kadis", "dewi"]) {
    await expect(act(db, person, id, STEP)).rejects.toThrow("forbidden");
  }
  const close = { act: "tutup", result: "reached", outcome: "x" };
  await expect(act(db, "kadis", id, close)).rejects.toThrow("forbidden");
});

test("goals that change after the agreement need a new one", async () => {
  const db = await evaluationDatabase();
  const id = await proposed(db);
  expectOk(await act(db, "rina", id, { act: "setuju" }));
  expectOk(await act(db, "kabid", id, { act: "ubah", ...goals({ goals: "Lain" }) }));
  expect(await coachingState(db, id)).toBe("proposed");
  expectErrors(await act(db, "kabid", id, STEP), { "": "coaching.wrong-state" });
});

test("the database knows no agreement without the employee", async () => {
  const db = await evaluationDatabase();
  const id = await proposed(db);
  const agree = db.client.execute({
    sql: "UPDATE coachings SET state = 'agreed' WHERE id = ?",
    args: [id],
  });
  await expect(agree).rejects.toThrow("agreed on by the employee");
});

test("of two writers the second is refused", async () => {
  const db = await evaluationDatabase();
  const id = await proposed(db);
  expectOk(await act(db, "rina", id, { act: "balas", reply: "a" }));
  const late = { act: "ubah", version: "1", ...goals() };
  await expect(changeCoaching(await asPerson(db, "kabid"), id, late)).rejects.toThrow("conflict");
});

test("coaching is offered after a result that shows a need, possible for all of one's people", async () => {
  const db = await evaluationDatabase();
  await moveCycle(db, "assessing");
  await signed(db, "rina", { workRating: "below" });
  await signed(db, "budi");
  const board = async (key: string) => viewCoachingBoard(await asPerson(db, key));
  const { candidates } = await board("kabid");
  expect(candidates.map(({ employee, offered }) => [employee.name, offered])).toEqual([
    ["budi", false],
    ["rina", true],
  ]);
  // The reviewer reads but does not propose.
  expect((await board("kadis")).candidates).toEqual([]);
  await proposed(db);
  expect((await board("kabid")).candidates.map(({ employee }) => employee.name)).toEqual(["budi"]);
});

test("the parties of the record read it, and the person knows who did", async () => {
  const db = await evaluationDatabase();
  const id = await proposed(db);
  const board = async (key: string) => viewCoachingBoard(await asPerson(db, key));
  expect(await board("rina")).toMatchObject({
    own: [{ coaching: { id } }],
    people: [],
    others: [],
  });
  expect(await board("kabid")).toMatchObject({ own: [], people: [{ coaching: { id } }] });
  expect(await board("kadis")).toMatchObject({ own: [], people: [{ coaching: { id } }] });
  expect(await board("dewi")).toMatchObject({
    own: [],
    people: [],
    others: [{ coaching: { id } }],
  });
  expect(await board("budi")).toMatchObject({ own: [], people: [], others: [] });
  const views = await listRecordViews(db, employeeId("rina"));
  expect(views.map(({ accountName }) => accountName).toSorted()).toEqual([
    "dewi",
    "kabid",
    "kadis",
  ]);
  expect(await listCoachings(db, employeeId("rina"))).toHaveLength(1);
});

test("overdue is seen, and what the next cycle showed", async () => {
  const db = await evaluationDatabase();
  const id = await proposed(db);
  const later = { now: () => new Date("2026-12-14T03:00:00Z") };
  expect((await viewCoaching(await asPerson(db, "rina", later), id)).overdue).toBe(true);
  await db.client.executeMultiple(`
    INSERT INTO cycles (id, key, kind, starts_on, ends_on, state, method_id)
      SELECT 'c-next', '2026-t4', kind, '2026-10-01', '2026-12-31', 'assessing', method_id FROM cycles;
    INSERT INTO appraisals (id, cycle_id, employee_id, unit_id, position, is_head, assessor_id,
      work_rating, work_reason, behaviour_rating, behaviour_reason, predicate, signed_by, signed_by_name, signed_at, received_on)
      SELECT 'next', 'c-next', employee_id, unit_id, position, is_head, assessor_id,
        'met', 'x', 'met', 'x', 'good', 'account-kabid', 'kabid', 0, '2027-01-10' FROM appraisals WHERE id = 'a-rina';`);
  expect((await viewCoaching(await asPerson(db, "rina"), id)).next).toEqual({
    cycleKey: "2026-t4",
    predicate: "good",
  });
});

test("what both say to each other stands in no audit log", async () => {
  const db = await evaluationDatabase();
  const id = await proposed(db);
  expectOk(await act(db, "rina", id, { act: "balas", reply: "Rahasia" }));
  const { rows } = await db.client.execute("SELECT * FROM audit_entries");
  expect(JSON.stringify(rows)).not.toMatch(/Rahasia|tenang|e-rina|a-rina/);
});

test("garbage changes nothing and breaks nothing", async () => {
  const db = await evaluationDatabase();
  const kabid = await asPerson(db, "kabid");
  const id = await proposed(db);
  for (const input of [null, [], "x", { act: ["ubah"] }, { act: "langkah", on: "\0" }]) {
    expect(await changeCoaching(kabid, id, input)).toMatchObject({ ok: false });
    expect(await proposeCoaching(kabid, appraisalId("rina"), input)).toMatchObject({ ok: false });
  }
  await expect(changeCoaching(kabid, "x", null)).rejects.toThrow("not_found");
  await expect(viewCoaching(kabid, "x")).rejects.toThrow("not_found");
  await expect(viewCoachingForm(kabid, "")).rejects.toThrow("not_found");
});
