import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listRecordViews } from "#db/queries/access/record-views.ts";
import { postings } from "#db/schema/employees.ts";
import { write } from "#db/write.ts";
import { askLeave } from "#operations/attendance/ask-leave.ts";
import { cancelLeave } from "#operations/attendance/cancel-leave.ts";
import { decideLeave } from "#operations/attendance/decide-leave.ts";
import { listLeaveBalances } from "#operations/attendance/list-leave-balances.ts";
import { listTeamLeave } from "#operations/attendance/list-team-leave.ts";
import { setLeaveBalance } from "#operations/attendance/set-leave-balance.ts";
import { viewLeave } from "#operations/attendance/view-leave.ts";
import { viewLeaveBalance } from "#operations/attendance/view-leave-balance.ts";
import { viewOwnLeave } from "#operations/attendance/view-own-leave.ts";
import { countWaitingWork } from "#operations/site/count-waiting-work.ts";
import {
  asPerson,
  employeeId,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

/** The fixture's day is Monday 12 October 2026. */
const wish = (changes: object = {}) => ({
  kind: "annual",
  startsOn: "2026-10-19",
  endsOn: "2026-10-20",
  reason: "Acara keluarga",
  contact: "0812000000",
  ...changes,
});

const ask = async (db: Database, person: string, changes: object = {}) =>
  askLeave(await asPerson(db, person), wish(changes));
const asked = async (db: Database, person: string, changes: object = {}) =>
  expectOk(await ask(db, person, changes)).id;

/** What the menu says of leave that waits for this person. */
const waiting = async (db: Database, person: string) =>
  (await countWaitingWork(await asPerson(db, person)))["/kerja/cuti"];

const versionOf = async (db: Database, person: string, id: string) =>
  String((await viewLeave(await asPerson(db, person), id)).version);

async function decide(db: Database, person: string, id: string, input: object) {
  const version = await versionOf(db, person, id);
  return decideLeave(await asPerson(db, person), id, { version, ...input });
}

test("asked by the employee, approved by the superior, taken from the balance", async () => {
  const db = await evaluationDatabase();
  const id = await asked(db, "rina");
  expect(await viewOwnLeave(await asPerson(db, "rina"))).toMatchObject({
    balances: [
      { year: 2026, waiting: 2, left: 10 },
      { year: 2027, left: 12 },
    ],
    requests: [{ id, days: 2, state: "requested" }],
    superior: "kabid",
    toDecide: null,
  });
  expect(await waiting(db, "kabid")).toBe(1);
  expect(await waiting(db, "kadis")).toBeUndefined();
  expect((await viewOwnLeave(await asPerson(db, "kabid"))).toDecide).toBe(1);
  expectOk(await decide(db, "kabid", id, { decision: "approved" }));
  expect(await viewLeave(await asPerson(db, "rina"), id)).toMatchObject({
    leave: { state: "approved", decidedByName: "kabid" },
    balances: [{ year: 2026, taken: 2, left: 10 }],
    own: true,
    mayDecide: false,
    mayCancel: true,
  });
  expect(await waiting(db, "kabid")).toBeUndefined();
});

test("a refusal needs a reason, and nothing is decided twice", async () => {
  const db = await evaluationDatabase();
  const id = await asked(db, "rina");
  expectErrors(await decide(db, "kabid", id, { decision: "refused" }), {
    reason: "error.required",
  });
  expectOk(await decide(db, "kabid", id, { decision: "refused", reason: "Loket penuh" }));
  expectErrors(await decide(db, "kabid", id, { decision: "approved" }), { "": "leave.decided" });
  expect((await viewOwnLeave(await asPerson(db, "rina"))).balances[0]).toMatchObject({ left: 12 });
});

test("of two who act at once the second is refused: decided and cancelled, asked twice", async () => {
  const db = await evaluationDatabase();
  const id = await asked(db, "rina");
  const version = await versionOf(db, "rina", id);
  expectOk(await cancelLeave(await asPerson(db, "rina"), id, { version }));
  const late = decideLeave(await asPerson(db, "kabid"), id, { version, decision: "approved" });
  expectErrors(await late, { "": "leave.decided" });
  const rina = await asPerson(db, "rina");
  const both = await Promise.allSettled([askLeave(rina, wish()), askLeave(rina, wish())]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("an approval that read an older state is a conflict", async () => {
  const db = await evaluationDatabase();
  const id = await asked(db, "rina");
  const version = await versionOf(db, "kabid", id);
  await asked(db, "rina", { startsOn: "2026-11-02", endsOn: "2026-11-02" });
  const input = { version, decision: "approved" };
  await expect(decideLeave(await asPerson(db, "kabid"), id, input)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("cancelled before it starts, not after", async () => {
  const db = await evaluationDatabase();
  const id = await asked(db, "rina");
  expectOk(await decide(db, "kabid", id, { decision: "approved" }));
  const version = await versionOf(db, "rina", id);
  const late = await asPerson(db, "rina", { now: () => new Date("2026-10-19T01:00:00Z") });
  expectErrors(await cancelLeave(late, id, { version }), { "": "leave.started" });
  expectOk(await cancelLeave(await asPerson(db, "rina"), id, { version }));
  expect((await viewOwnLeave(await asPerson(db, "rina"))).balances[0]?.left).toBe(12);
});

test("overlapping or beyond the balance is refused with the reason, garbage too", async () => {
  const db = await evaluationDatabase();
  await asked(db, "rina");
  expectErrors(await ask(db, "rina", { endsOn: "2026-10-19" }), {
    startsOn: "leave.overlaps?from=2026-10-19&to=2026-10-20",
  });
  expectErrors(await ask(db, "rina", { startsOn: "2026-11-02", endsOn: "2026-11-20" }), {
    endsOn: "leave.beyond-balance?year=2026&left=10&needed=15",
  });
  expectErrors(await ask(db, "rina", { startsOn: ["x"], endsOn: "2026-02-30\u0000", kind: {} }), {
    kind: "error.choose",
    startsOn: "error.required",
    endsOn: "error.date",
  });
  await expect(viewLeave(await asPerson(db, "rina"), "nobody")).rejects.toMatchObject({
    code: "not_found",
  });
});

test("who has no superior is told so, and so is who has no post", async () => {
  const db = await evaluationDatabase();
  expectErrors(await ask(db, "sekda"), { "": "leave.no-superior" });
  await write(db, [db.orm.update(postings).set({ endsOn: "2026-09-30" })]);
  expectErrors(await ask(db, "rina"), { "": "leave.no-superior" });
  expect((await viewOwnLeave(await asPerson(db, "rina"))).superior).toBeNull();
});

test("the superior sees who else is away in those days, and the employee who looked", async () => {
  const db = await evaluationDatabase();
  const budi = await asked(db, "budi", { startsOn: "2026-10-20", endsOn: "2026-10-22" });
  expectOk(await decide(db, "kabid", budi, { decision: "approved" }));
  const id = await asked(db, "rina");
  const { away } = await viewLeave(await asPerson(db, "kabid"), id);
  expect(away.map(({ employee }) => employee.name)).toEqual(["budi"]);
  expect((await viewLeave(await asPerson(db, "dewi"), id)).away).toEqual([]);
  const views = await listRecordViews(db, employeeId("rina"));
  expect(views.map(({ accountName, part }) => [accountName, part]).toSorted()).toEqual([
    ["dewi", "leave"],
    ["kabid", "leave"],
  ]);
  const kabid = await asPerson(db, "kabid", { now: () => new Date("2026-10-20T03:00:00Z") });
  const team = await listTeamLeave(kabid);
  expect(team).toMatchObject({ people: 4, today: "2026-10-20" });
  expect(team.waiting.map(({ employee }) => employee.name)).toEqual(["rina"]);
  expect(team.away.map(({ employee }) => employee.name)).toEqual(["budi"]);
});

test("the personnel office sets balances, never below what is used, never its own", async () => {
  const db = await evaluationDatabase();
  const id = await asked(db, "rina");
  expectOk(await decide(db, "kabid", id, { decision: "approved" }));
  const dewi = await asPerson(db, "dewi");
  const rina = employeeId("rina");
  const form = await viewLeaveBalance(dewi, rina, "2026");
  expect(form).toMatchObject({ balance: { year: 2026, left: 10 }, carriable: 6 });
  const set = (input: object) =>
    setLeaveBalance(dewi, rina, { version: String(form.version), year: "2026", ...input });
  expectErrors(await set({ entitled: "1", carriedOver: "0" }), {
    entitled: "leave.below-taken?days=2",
  });
  expectErrors(await set({ entitled: "25", carriedOver: "7" }), {
    entitled: "leave.most-days?most=24",
    carriedOver: "leave.most-days?most=6",
  });
  expectErrors(await set({ entitled: "12", carriedOver: "-1", year: "1999" }), {
    carriedOver: "error.number",
    year: "error.year",
  });
  expectOk(await set({ entitled: "2", carriedOver: "0" }));
  await expect(set({ entitled: "12", carriedOver: "6" })).rejects.toMatchObject({
    code: "conflict",
  });
  const list = await listLeaveBalances(dewi, { unit: "dinas", tahun: "2026" });
  expect(list.rows.find(({ employee }) => employee.id === rina)?.balance).toMatchObject({
    entitled: 2,
    taken: 2,
    left: 0,
  });
  expect((await listLeaveBalances(dewi, { unit: "?", tahun: ["x"] })).filter.year).toBe(2026);
  expect((await viewLeaveBalance(dewi, rina, "x")).balance.year).toBe(2026);
  await expect(viewLeaveBalance(dewi, employeeId("dewi"), null)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("the audit log tells of leave without its reason", async () => {
  const db = await evaluationDatabase();
  const id = await asked(db, "rina", { kind: "sick", reason: "Demam berdarah" });
  expectOk(await decide(db, "kabid", id, { decision: "refused", reason: "Tanpa surat dokter" }));
  const { rows } = await db.client.execute(
    "SELECT group_concat(coalesce(before, '') || coalesce(after, '') || coalesce(reason, '')) AS log FROM audit_entries",
  );
  expect(String(rows[0]?.log)).not.toMatch(/Demam|dokter|0812/);
});

/** Everybody of the fixture against every operation on rina's request; kabid is her assessor. */
const OPEN: Record<string, string> = {
  sekda: "own team",
  kadis: "own team view",
  kabid: "own team view decide",
  rina: "own view cancel",
  budi: "own",
  kauptd: "own team",
  umar: "own",
  kaban: "own team",
  dewi: "own view balances balance set",
  organisasi: "",
  inspektorat: "",
  admin: "",
};

test.each(Object.entries(OPEN))("%s may: %s", async (person, expected) => {
  const db = await evaluationDatabase();
  const id = await asked(db, "rina");
  const ctx = await asPerson(db, person);
  const rina = employeeId("rina");
  const tries: Record<string, () => Promise<unknown>> = {
    own: () => viewOwnLeave(ctx),
    ask: () => askLeave(ctx, {}),
    team: () => listTeamLeave(ctx),
    view: () => viewLeave(ctx, id),
    decide: () => decideLeave(ctx, id, {}),
    cancel: () => cancelLeave(ctx, id, {}),
    balances: () => listLeaveBalances(ctx, {}),
    balance: () => viewLeaveBalance(ctx, rina, null),
    set: () => setLeaveBalance(ctx, rina, {}),
  };
  const open: string[] = [];
  for (const [name, attempt] of Object.entries(tries)) {
    try {
      await attempt();
      open.push(name);
    } catch (error) {
      expect(error).toMatchObject({ code: "forbidden" });
    }
  }
  const withAsk = expected.replace("own", "own ask").split(" ").filter(Boolean);
  expect(open).toEqual(withAsk);
});
