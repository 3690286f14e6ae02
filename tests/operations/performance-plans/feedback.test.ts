import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listRecordViews } from "#db/queries/access/record-views.ts";
import { saveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import { write } from "#db/write.ts";
import { acknowledgeFeedback } from "#operations/performance-plans/acknowledge-feedback.ts";
import { answerFeedback } from "#operations/performance-plans/answer-feedback.ts";
import { attachEvidence } from "#operations/performance-plans/attach-evidence.ts";
import { giveFeedback } from "#operations/performance-plans/give-feedback.ts";
import { listOwnFeedback } from "#operations/performance-plans/list-own-feedback.ts";
import { viewFeedback } from "#operations/performance-plans/view-feedback.ts";
import { viewFeedbackForm } from "#operations/performance-plans/view-feedback-form.ts";
import { countWaitingWork } from "#operations/site/count-waiting-work.ts";
import {
  appraisalId,
  asPerson,
  employeeId,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { planRow, writePlan } from "#tests/support/fixtures/plan-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const words = (to: string, changes: object = {}) => ({
  to: employeeId(to),
  strength: "Sabar",
  seen: "Menjelaskan syarat dua kali",
  happenedOn: "2026-08-17",
  tone: "keep",
  ...changes,
});

const give = async (db: Database, by: string, to: string, changes: object = {}) =>
  giveFeedback(await asPerson(db, by), words(to, changes));

test("feedback is given, read, answered, and its giver sees the answer", async () => {
  const db = await evaluationDatabase();
  const { id } = expectOk(await give(db, "kabid", "rina", { effect: "Warga tenang" }));
  const rina = await asPerson(db, "rina");
  const kabid = await asPerson(db, "kabid");
  expect((await countWaitingWork(rina))["/kerja/umpan-balik"]).toBe(1);
  expect(await listOwnFeedback(rina)).toMatchObject({
    waiting: 1,
    received: [{ id, relation: "superior", giver: { name: "kabid" } }],
    given: [],
  });
  expect((await viewFeedback(rina, id)).mine).toBe(true);
  expectOk(await acknowledgeFeedback(rina, id));
  expect((await listOwnFeedback(rina)).waiting).toBe(0);
  expectErrors(await answerFeedback(rina, id, {}), {
    response: "error.required",
  });
  expectOk(await answerFeedback(rina, id, { response: "Terima kasih" }));
  expectErrors(await answerFeedback(rina, id, { response: "Lagi" }), {
    "": "feedback.error.answered",
  });
  expectErrors(await acknowledgeFeedback(rina, id), { "": "feedback.error.answered" });
  expect(await viewFeedback(kabid, id)).toMatchObject({
    mine: false,
    item: { response: "Terima kasih" },
  });
  expect((await listOwnFeedback(kabid)).given).toMatchObject([{ id }]);
});

test("the relation follows from the postings of that day", async () => {
  const db = await evaluationDatabase();
  const relations = async (pairs: [string, string][]) => {
    for (const [by, to] of pairs) expectOk(await give(db, by, to));
    const rows = await db.client.execute("SELECT relation FROM feedback ORDER BY rowid");
    return rows.rows.map(({ relation }) => relation);
  };
  expect(
    await relations([
      ["kadis", "rina"],
      ["rina", "kadis"],
      ["rina", "budi"],
      ["umar", "rina"],
    ]),
  ).toEqual(["superior", "subordinate", "peer", "related"]);
});

test("not to oneself, not of tomorrow, not of a day before one worked here", async () => {
  const db = await evaluationDatabase();
  expectErrors(await give(db, "rina", "rina"), { to: "feedback.error.self" });
  expectErrors(await give(db, "rina", "budi", { happenedOn: "2026-10-13" }), {
    happenedOn: "feedback.error.future",
  });
  expectErrors(await give(db, "rina", "budi", { happenedOn: "2023-12-31" }), {
    happenedOn: "feedback.error.no-posting",
  });
  expectErrors(await give(db, "rina", "nobody"), { happenedOn: "feedback.error.no-posting" });
  await expect(give(db, "admin", "rina")).rejects.toMatchObject({ code: "forbidden" });
});

test("words are checked: numbers stop, insults and names ask once, also in the answer", async () => {
  const db = await evaluationDatabase();
  await write(db, [saveAbusiveWords(db, ["goblok"])]);
  expectErrors(
    await give(db, "kabid", "rina", { seen: "HP warga 0812 3456 7890", confirm: "on" }),
    {
      seen: "wording.personal?found=nomor+telepon",
    },
  );
  const harsh = { seen: "Bilang goblok" };
  expectErrors(await give(db, "kabid", "rina", harsh), {
    seen: "wording.insult?found=goblok",
    confirm: "wording.confirm",
  });
  expectOk(await give(db, "kabid", "rina", { strength: "Rina sabar, Ibu Rina tenang" }));
  const { id } = expectOk(await give(db, "kabid", "rina", { ...harsh, confirm: "on" }));
  const answer = { response: "Itu Pak Amir" };
  const rina = await asPerson(db, "rina");
  expect((await answerFeedback(rina, id, answer)).ok).toBe(false);
  expectOk(await answerFeedback(rina, id, { ...answer, confirm: "on" }));
});

test("it rests on results and evidence that the giver may see", async () => {
  const db = await evaluationDatabase();
  const [row] = await writePlan(db, "rina", [planRow()]);
  const [top] = await writePlan(db, "kabid", [planRow({ plan: "Layanan cepat" })]);
  const evidence = { source: "dokumen", happenedOn: "2026-08-17", text: "Laporan" };
  const attached = await attachEvidence(await asPerson(db, "rina"), appraisalId("rina"), evidence);
  const { id } = expectOk(attached);
  const form = async (by: string, to: string) =>
    (await viewFeedbackForm(await asPerson(db, by), { untuk: employeeId(to) })).grounds;
  expect(await form("kabid", "rina")).toMatchObject({ results: [{ id: row }], evidence: [{ id }] });
  expect(await form("rina", "kabid")).toMatchObject({ results: [{ id: top }], evidence: [] });
  expect(await form("budi", "rina")).toEqual({ results: [], evidence: [] });
  expectOk(await give(db, "kabid", "rina", { result: row, evidence: id, behaviour: "akuntabel" }));
  expectErrors(await give(db, "budi", "rina", { result: row, evidence: id }), {
    result: "error.choose",
    evidence: "error.choose",
  });
});

test("people are found by name; nobody finds himself", async () => {
  const db = await evaluationDatabase();
  const rina = await asPerson(db, "rina");
  const form = await viewFeedbackForm(rina, { cari: "loket" });
  expect(form.found.map(({ name }) => name)).toEqual(["budi", "umar"]);
  expect(form.near.map(({ name }) => name)).toEqual(["budi", "kabid", "sari", "tono"]);
  expect(form.receiver).toBeNull();
  expect((await viewFeedbackForm(rina, { untuk: employeeId("rina") })).receiver).toBeNull();
  expect((await viewFeedbackForm(rina, { untuk: ["x"], cari: {} })).found).toEqual([]);
});

test("the assessor and his superior read it, and the person can see that", async () => {
  const db = await evaluationDatabase();
  const { id } = expectOk(await give(db, "umar", "rina"));
  for (const key of ["kabid", "kadis", "dewi"]) {
    expect((await viewFeedback(await asPerson(db, key), id)).mine).toBe(false);
  }
  expect((await listRecordViews(db, employeeId("rina"))).map((view) => view.accountName)).toEqual([
    "dewi",
    "kadis",
    "kabid",
  ]);
  await expect(viewFeedback(await asPerson(db, "budi"), id)).rejects.toMatchObject({
    code: "forbidden",
  });
});
