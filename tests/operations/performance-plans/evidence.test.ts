import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import type { NewTopic } from "#db/queries/topics/topics.ts";
import { attachEvidence } from "#operations/performance-plans/attach-evidence.ts";
import { viewEvidenceForm } from "#operations/performance-plans/view-evidence-form.ts";
import { viewOwnEvidence } from "#operations/performance-plans/view-own-evidence.ts";
import { viewPlan } from "#operations/performance-plans/view-plan.ts";
import { withdrawEvidence } from "#operations/performance-plans/withdraw-evidence.ts";
import { publish } from "#tests/support/fixtures/achievement-fixture.ts";
import {
  appraisalId,
  asPerson,
  evaluationDatabase,
  moveCycle,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { planRow, writePlan } from "#tests/support/fixtures/plan-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

const RINA = appraisalId("rina");

const document = (changes: object = {}) => ({
  source: "dokumen",
  happenedOn: "2026-08-17",
  text: "Laporan antrean bulanan",
  link: "https://contoh.go.id/laporan.pdf",
  behaviour: "akuntabel",
  ...changes,
});

async function praise(db: Database, changes: Partial<NewTopic> = {}): Promise<string> {
  const topic = await insertTestTopic(db, {
    kind: "apresiasi",
    state: "closed",
    ownerUnitId: "u-dinas",
    createdOn: "2026-08-17",
    publicTitle: "Petugasnya sabar",
    publicText: "Terima kasih, hubungi 0812 3456 7890",
    ...changes,
  });
  return `kiriman:${topic.code}`;
}

const attach = async (db: Database, by: string, input: object, to = RINA) =>
  attachEvidence(await asPerson(db, by), to, input);

test("oneself, the assessor and the head attach documents to the unit of the day", async () => {
  const db = await evaluationDatabase();
  const [row] = await writePlan(db, "rina", [planRow()]);
  expectOk(await attach(db, "rina", document({ result: row })));
  expectOk(await attach(db, "kabid", document()));
  expectOk(await attach(db, "kadis", document()));
  const { evidence, rows } = await viewPlan(await asPerson(db, "rina"), RINA);
  expect(evidence.map(({ attachedByName }) => attachedByName).sort()).toEqual([
    "kabid",
    "kadis",
    "rina",
  ]);
  expect(evidence[0]).toMatchObject({ unitId: "u-dinas", kind: "document", topicId: null });
  expect(rows[0]?.evidenceCount).toBe(1);
  expectErrors(await attach(db, "rina", document({ result: "stranger" })), {
    result: "error.choose",
  });
  expectErrors(await attach(db, "rina", document({ happenedOn: "" })), {
    happenedOn: "error.required",
  });
  expectErrors(await attach(db, "rina", document({ happenedOn: "2026-10-01" })), {
    happenedOn: "evidence.error.outside",
  });
  expectErrors(await attach(db, "rina", document({ source: "apa" })), { source: "error.choose" });
  expectErrors(await attach(db, "kabid", document({ text: "NIK 1375014505900001" })), {
    text: "wording.personal?found=NIK",
  });
});

test("praise becomes evidence masked and without a name, by others than oneself, and once", async () => {
  const db = await evaluationDatabase();
  const source = await praise(db);
  const words = { source, text: "Rina yang melayani di loket 2 hari itu" };
  expectErrors(await attach(db, "rina", words), { source: "evidence.error.own" });
  expectOk(await attach(db, "kadis", { ...words, behaviour: "berorientasi-pelayanan" }));
  expectErrors(await attach(db, "kabid", words), { source: "evidence.error.twice" });
  const [item] = (await viewPlan(await asPerson(db, "rina"), RINA)).evidence;
  expect(item).toMatchObject({
    kind: "praise",
    happenedOn: "2026-08-17",
    unitId: "u-dinas",
    topic: { title: "Petugasnya sabar", words: "Terima kasih, hubungi [nomor telepon]" },
  });
  expect(item?.checksum).toMatch(/^[0-9a-f]{64}$/);
  const stored = await db.client.execute("SELECT * FROM evidence");
  expect(JSON.stringify(stored.rows)).not.toMatch(/0812|Terima kasih/);
  expect(item?.topic?.changed).toBe(false);
  await db.client.execute("UPDATE topics SET public_text = 'Terima kasih'");
  const [later] = (await viewPlan(await asPerson(db, "rina"), RINA)).evidence;
  expect(later?.topic).toMatchObject({ words: "Terima kasih", changed: true });
});

test.each<[string, Partial<NewTopic>, string]>([
  ["supervisory", { supervisory: true }, "evidence.error.source"],
  ["confidential", { confidential: true }, "evidence.error.source"],
  ["not answered", { state: "routed" }, "evidence.error.source"],
  ["not yet screened", { state: "submitted" }, "evidence.error.source"],
  ["a question", { kind: "informasi" }, "evidence.error.source"],
  ["of another unit", { ownerUnitId: "u-uptd" }, "evidence.error.other-unit"],
  ["of another cycle", { createdOn: "2026-06-30" }, "evidence.error.outside"],
])("a post that is %s is no evidence", async (_, changes, error) => {
  const db = await evaluationDatabase();
  const source = await praise(db, changes);
  expectErrors(await attach(db, "kabid", { source, text: "Rina" }), { source: error });
  const form = await viewEvidenceForm(await asPerson(db, "kabid"), RINA, source);
  expect([form.topics, form.chosen]).toEqual([[], null]);
});

test("who changed units: what was before counts there, and its head attaches it", async () => {
  const db = await evaluationDatabase();
  await db.client.batch([
    "UPDATE postings SET ends_on = '2026-08-15' WHERE id = 'p-rina'",
    `INSERT INTO postings (id, employee_id, unit_id, position, is_head, assessor_id, starts_on)
     VALUES ('p-rina-2', 'e-rina', 'u-bkpsdm', 'Analis', 0, 'e-kaban', '2026-08-17')`,
    "UPDATE appraisals SET unit_id = 'u-bkpsdm', assessor_id = 'e-kaban', reviewer_id = 'e-sekda' WHERE id = 'a-rina'",
  ]);
  const early = await praise(db, { createdOn: "2026-08-01" });
  const late = await praise(db, { createdOn: "2026-08-20" });
  const about = (source: string) => ({ source, text: "Petugas loket" });
  expectErrors(await attach(db, "kadis", about(late)), { source: "evidence.error.other-unit" });
  expectErrors(await attach(db, "kadis", document({ happenedOn: "2026-08-20" })), {
    happenedOn: "evidence.error.not-your-unit",
  });
  expectErrors(await attach(db, "kadis", document({ happenedOn: "2026-08-16" })), {
    happenedOn: "evidence.error.no-posting",
  });
  expectOk(await attach(db, "kadis", about(early)));
  const offered = await viewEvidenceForm(await asPerson(db, "kaban"), RINA, "");
  expect(offered.topics.map(({ source }) => source)).toEqual([early]);
  await expect(attach(db, "kabid", document())).rejects.toMatchObject({ code: "forbidden" });
});

test("the form offers what counts, with the value it mostly speaks of", async () => {
  const db = await evaluationDatabase();
  const source = await praise(db);
  await praise(db, { kind: "pengaduan", publicTitle: "Antre lama", ownerUnitId: "u-uptd" });
  const form = await viewEvidenceForm(await asPerson(db, "kabid"), RINA, source);
  expect(form).toMatchObject({
    open: true,
    own: false,
    figures: [],
    topics: [{ source, kind: "praise", title: "Petugasnya sabar" }],
    chosen: { source, hint: "berorientasi-pelayanan", words: { title: "Petugasnya sabar" } },
  });
  const own = await viewEvidenceForm(await asPerson(db, "rina"), RINA, "dokumen");
  expect(own).toMatchObject({ own: true, topics: [], chosen: { kind: "document", hint: null } });
  expect((await viewEvidenceForm(await asPerson(db, "rina"), RINA, source)).chosen).toBeNull();
});

test("evidence is taken back by who attached it, with a reason, and stays visible", async () => {
  const db = await evaluationDatabase();
  const { id } = expectOk(await attach(db, "kabid", document()));
  const kabid = await asPerson(db, "kabid");
  await expect(viewOwnEvidence(await asPerson(db, "kadis"), id)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(viewOwnEvidence(kabid, "nothing")).rejects.toMatchObject({ code: "not_found" });
  expect((await viewPlan(kabid, RINA)).withdrawable).toEqual([id]);
  expectErrors(await withdrawEvidence(kabid, id, {}), { reason: "error.required" });
  expectOk(await withdrawEvidence(kabid, id, { reason: "Salah orang" }));
  expectErrors(await withdrawEvidence(kabid, id, { reason: "Lagi" }), { "": "plan.error.stage" });
  expect((await viewPlan(kabid, RINA)).evidence).toMatchObject([
    { withdrawnReason: "Salah orang" },
  ]);
});

test("once the cycle has left its assessment nothing is attached or taken back", async () => {
  const db = await evaluationDatabase();
  const { id } = expectOk(await attach(db, "kabid", document()));
  await moveCycle(db, "objections");
  expectErrors(await attach(db, "kabid", document()), { "": "plan.error.stage" });
  expectErrors(await withdrawEvidence(await asPerson(db, "kabid"), id, { reason: "Lama" }), {
    "": "plan.error.stage",
  });
});

test("frozen figures of the unit become evidence with their version and checksum", async () => {
  const db = await evaluationDatabase();
  const slug = await publish(db, "dinas", 40);
  await publish(db, "uptd", 31);
  const rina = await asPerson(db, "rina");
  const { figures } = await viewEvidenceForm(rina, RINA, "");
  expect(figures.map(({ source }) => source)).toEqual([
    `angka:${slug}/1:ikm`,
    `angka:${slug}/1:kompetensi`,
    `angka:${slug}/1:perilaku`,
  ]);
  const source = `angka:${slug}/1:kompetensi`;
  expect((await viewEvidenceForm(rina, RINA, source)).chosen?.hint).toBe("kompeten");
  expectOk(
    await attach(db, "rina", { source, text: "Kami berlatih bersama", link: "https://x.id" }),
  );
  expectErrors(await attach(db, "kabid", { source, text: "Lagi" }), {
    source: "evidence.error.twice",
  });
  expectOk(await attach(db, "kabid", { source: `angka:${slug}/1:ikm`, text: "Hasil bersama" }));
  const { evidence } = await viewPlan(rina, RINA);
  const item = evidence.find(({ text }) => text.includes("berlatih"));
  expect(item).toMatchObject({
    kind: "index",
    publication: `${slug}/1`,
    happenedOn: "2026-09-30",
    link: null,
    text: "Kompetensi Pelaksana: 87,50 (B), 40 responden.\nKami berlatih bersama",
  });
  expect(item?.checksum).toMatch(/^[0-9a-f]{64}$/);
  for (const wrong of ["angka:uptd-2026-t3/1:ikm", "angka:dinas-2026-t3/2:ikm"]) {
    expect((await attach(db, "kabid", { source: wrong, text: "Angka" })).ok).toBe(false);
  }
  await db.client.execute(
    "UPDATE publications SET withdrawn_at = 1, withdrawn_reason = 'Salah hitung'",
  );
  expectErrors(await attach(db, "kabid", { source: `angka:${slug}/1:perilaku`, text: "Angka" }), {
    source: "evidence.error.source",
  });
});
