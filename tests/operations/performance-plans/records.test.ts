import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { insertEvidence, listEvidence } from "#db/queries/performance-plans/evidence.ts";
import {
  insertFeedback,
  listFeedback,
  updateFeedback,
} from "#db/queries/performance-plans/feedback.ts";
import {
  listBehaviours,
  listWorkResults,
  saveBehaviour,
  saveWorkResult,
} from "#db/queries/performance-plans/performance-plans.ts";
import { type Statement, write } from "#db/write.ts";
import {
  appraisalId,
  employeeId,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

const AT = new Date("2026-08-20T03:00:00Z");

const result = (id: string, person: string, servesId: string | null = null) => ({
  id,
  appraisalId: appraisalId(person),
  position: 1,
  plan: `Rencana ${id}`,
  servesId,
  aspect: "quality" as const,
  indicator: "Indeks kepuasan",
  target: "85",
});

const document = (id: string, changes: object = {}) => ({
  id,
  employeeId: employeeId("rina"),
  unitId: "u-dinas",
  happenedOn: "2026-08-17",
  kind: "document" as const,
  text: "Laporan antrean",
  attachedBy: "account-kabid",
  attachedByName: "kabid",
  attachedAt: AT,
  ...changes,
});

const told = (id: string, changes: object = {}) => ({
  id,
  employeeId: employeeId("rina"),
  giverId: employeeId("kabid"),
  relation: "superior" as const,
  happenedOn: "2026-08-17",
  strength: "Sabar",
  seen: "Menjelaskan syarat dua kali",
  givenAt: AT,
  ...changes,
});

const refused = (db: Database, statement: Statement) =>
  expect(write(db, [statement])).rejects.toMatchObject({ code: "conflict" });

test("rows of a plan know what they serve and what rests on them", async () => {
  const db = await evaluationDatabase();
  await write(db, [
    saveWorkResult(db, result("top", "kabid")),
    saveWorkResult(db, result("low", "rina", "top")),
    insertEvidence(db, document("one", { workResultId: "low" })),
    insertEvidence(db, document("gone", { workResultId: "low", withdrawnReason: "Salah orang" })),
  ]);
  expect(await listWorkResults(db, appraisalId("rina"))).toMatchObject([
    { id: "low", serves: { plan: "Rencana top", owner: "kabid" }, evidenceCount: 1 },
  ]);
  expect(await listWorkResults(db, appraisalId("kabid"))).toMatchObject([
    { id: "top", serves: null, evidenceCount: 0 },
  ]);
  await write(db, [
    saveBehaviour(db, appraisalId("rina"), "loyal", { expectation: "Jujur", feedback: null }),
    saveBehaviour(db, appraisalId("rina"), "loyal", { expectation: "Jujur", feedback: "Ya" }),
  ]);
  expect(await listBehaviours(db, appraisalId("rina"))).toMatchObject([
    { behaviour: "loyal", expectation: "Jujur", feedback: "Ya" },
  ]);
});

test("evidence of some days, with the words of a post only while the public reads them", async () => {
  const db = await evaluationDatabase();
  const posted = { kind: "apresiasi" as const, ownerUnitId: "u-dinas", createdOn: "2026-08-17" };
  const shown = await insertTestTopic(db, {
    ...{ ...posted, state: "closed" },
    publicTitle: "Terima kasih",
    publicText: "Hubungi saya di 0812 3456 7890",
  });
  const hidden = await insertTestTopic(db, { ...posted, state: "closed", supervisory: true });
  await write(db, [
    insertEvidence(db, document("shown", { kind: "praise", topicId: shown.id })),
    insertEvidence(db, document("hidden", { kind: "praise", topicId: hidden.id })),
    insertEvidence(db, document("june", { happenedOn: "2026-06-30" })),
  ]);
  const listed = await listEvidence(db, employeeId("rina"), "2026-07-01", "2026-09-30");
  const byId = Object.fromEntries(listed.map((item) => [item.id, item]));
  expect(Object.keys(byId).sort()).toEqual(["hidden", "shown"]);
  expect(byId.shown?.topic).toEqual({
    code: shown.code,
    title: "Terima kasih",
    words: "Hubungi saya di [nomor telepon]",
    changed: false,
  });
  expect(byId.hidden).toMatchObject({ topic: null, unit: { slug: "dinas" } });
});

test("the database keeps evidence and feedback as they were given", async () => {
  const db = await evaluationDatabase();
  const { client } = db;
  await write(db, [insertEvidence(db, document("one")), insertFeedback(db, told("one"))]);
  await refused(db, insertEvidence(db, document("two", { unitId: "u-uptd" })));
  await refused(db, insertEvidence(db, document("two", { happenedOn: "2023-12-31" })));
  await refused(db, insertFeedback(db, told("two", { giverId: employeeId("rina") })));
  for (const sql of [
    "UPDATE evidence SET text = 'lain'",
    "DELETE FROM evidence",
    "UPDATE feedback SET seen = 'lain'",
    "DELETE FROM feedback",
  ]) {
    await expect(client.execute(sql)).rejects.toThrow(/never|taken/);
  }
  await client.execute("UPDATE evidence SET withdrawn_reason = 'Salah orang'");
  await expect(client.execute("UPDATE evidence SET withdrawn_reason = NULL")).rejects.toThrow(
    /already/,
  );
  await write(db, [updateFeedback(db, "one", { acknowledgedAt: AT })]);
  const answer = { response: "Terima kasih", respondedAt: AT };
  await write(db, [updateFeedback(db, "one", answer)]);
  await refused(db, updateFeedback(db, "one", answer));
  expect(await listFeedback(db, employeeId("rina"), "2026-07-01", "2026-09-30")).toMatchObject([
    { response: "Terima kasih", giver: { name: "kabid" }, employee: { name: "rina" } },
  ]);
  expect(await listFeedback(db, employeeId("rina"), "2026-10-01", "2026-12-31")).toEqual([]);
});
