import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { readSnapshot, snapshotSchema } from "#core/publications/snapshot.ts";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { findPublished, listVersions } from "#db/queries/publications/publications.ts";
import { findSurveyBySlug } from "#db/queries/surveys/surveys.ts";
import { auditEntries } from "#db/schema/access.ts";
import type { Context } from "#operations/context.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { supersedePublication } from "#operations/publications/supersede-publication.ts";
import { viewPublicationForm } from "#operations/publications/view-publication-form.ts";
import { withdrawPublication } from "#operations/publications/withdraw-publication.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  closeSurvey,
  mixedAnswers,
  seedGovernment,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

let db: Database;
let ctx: Context;
let slug: string;

beforeEach(async () => {
  db = await testDatabase();
  await seedGovernment(db);
  await seedUnit(db, "dukcapil");
  slug = await seedSurvey(db, "dukcapil", mixedAnswers(40), { population: 40 });
  ctx = testContext(db, { actor: actorWith(["organisasi"]) });
});

const confirmed = { history: "0", confirmed: "on" };
const history = async () => String(await auditVersion(db, "survey", slug));
const snapshotOf = async (version: number | null = null) => {
  const found = await findPublished(db, slug, version);
  return readSnapshot(found?.publication.snapshot ?? "null");
};

test("publishing freezes the figures under a checksum that sha256sum would print", async () => {
  await closeSurvey(db, slug);
  expect(await publishSurvey(ctx, slug, confirmed)).toMatchObject({ ok: true });
  const found = await findPublished(db, slug, null);
  const bytes = Buffer.from(found?.publication.snapshot ?? "", "utf8");
  expect(found?.publication.checksum).toBe(createHash("sha256").update(bytes).digest("hex"));
  const snapshot = await snapshotOf();
  // 20 × 3 and 20 × 4 for every element: mean 3.5, × 25.
  expect(snapshot).toMatchObject({ version: 1, n: 40, sampleStatus: "met", reason: null });
  // All 40 people of the unit answered: a complete count has no interval.
  expect(snapshot.index).toMatchObject({ ikm: 87.5, grade: "B", interval: null, standardError: 0 });
  // Eight elements without cost: 20 forms of 24 and 20 of 32.
  expect(snapshot.index?.totalsWithoutCost).toEqual({ sum: 1_120, sumOfSquares: 32_000 });
  expect(snapshot.index?.elements[8]).toMatchObject({ key: "pengaduan", code: "U9" });
  expect((await findSurveyBySlug(db, slug))?.survey.state).toBe("published");
});

test("the dialogue of the period is frozen with it, and not mentioned where there was none", async () => {
  await closeSurvey(db, slug);
  await publishSurvey(ctx, slug, confirmed);
  expect(await snapshotOf()).not.toHaveProperty("dialogue");
  const { survey, period } = (await findPublished(db, slug, null)) ?? {};
  const createdOn = period?.endsOn ?? "";
  const [unit] = (await db.client.execute("SELECT unit_id AS id FROM surveys")).rows;
  const ours = { ownerUnitId: String(unit?.id), state: "routed", verifiedOn: createdOn } as const;
  for (let at = 0; at < 6; at += 1) await insertTestTopic(db, { ...ours, createdOn });
  await insertTestTopic(db, { ...ours, createdOn, supervisory: true });
  await insertTestTopic(db, { ...ours, createdOn: "2020-01-01" });
  const again = { history: await history(), reason: "Angka dialog", confirmed: "on" };
  expect(await supersedePublication(ctx, survey?.slug ?? "", again)).toMatchObject({ ok: true });
  const { dialogue } = await snapshotOf();
  expect(dialogue).toMatchObject({ received: 6, passedOn: 0, medianDays: null });
  expect(snapshotSchema.safeParse(await snapshotOf()).success).toBe(true);
  expect(snapshotSchema.safeParse(await snapshotOf(1)).success).toBe(true);
});

test("what changes later does not reach what was published", async () => {
  await closeSurvey(db, slug);
  await publishSurvey(ctx, slug, confirmed);
  const before = (await findPublished(db, slug, null))?.publication;
  await db.client.execute("UPDATE units SET name = 'Nama Baru'");
  await db.client.execute("UPDATE surveys SET population = 5");
  await db.client.execute("UPDATE government SET name = 'Kota Lain'");
  expect((await findPublished(db, slug, null))?.publication).toEqual(before);
  await expect(db.client.execute("UPDATE publications SET snapshot = '{}'")).rejects.toThrow();
});

test.each(["still open", "already published"])("refuses a survey that is %s", async (which) => {
  if (which === "already published") {
    await closeSurvey(db, slug);
    await publishSurvey(ctx, slug, confirmed);
  }
  const again = publishSurvey(ctx, slug, { history: await history(), confirmed: "on" });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
  expect(await listVersions(db, slug)).toHaveLength(which === "already published" ? 1 : 0);
});

test("of two publishers one wins", async () => {
  await closeSurvey(db, slug);
  const outcomes = await Promise.allSettled([
    publishSurvey(ctx, slug, confirmed),
    publishSurvey(ctx, slug, confirmed),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await listVersions(db, slug)).toHaveLength(1);
  expect(await auditVersion(db, "survey", slug)).toBe(1);
});

test("a form cannot write past the history either", async () => {
  await closeSurvey(db, slug);
  const ahead = publishSurvey(ctx, slug, { history: "7", confirmed: "on" });
  await expect(ahead).rejects.toMatchObject({ code: "conflict" });
  expect(await listVersions(db, slug)).toEqual([]);
});

test("a stale form changes nothing", async () => {
  await closeSurvey(db, slug);
  await publishSurvey(ctx, slug, confirmed);
  const stale = { history: "0", reason: "Populasi semula salah ketik." };
  await expect(withdrawPublication(ctx, slug, stale)).rejects.toMatchObject({ code: "conflict" });
  await expect(supersedePublication(ctx, slug, stale)).rejects.toMatchObject({ code: "conflict" });
  expect((await listVersions(db, slug)).map(({ withdrawnAt }) => withdrawnAt)).toEqual([null]);
});

test("weak results are published only when their weakness was read", async () => {
  await seedUnit(db, "kecil");
  const small = await seedSurvey(db, "kecil", mixedAnswers(4), { population: null });
  await closeSurvey(db, small);
  const refused = await publishSurvey(ctx, small, { history: "0" });
  expect(refused).toEqual({ ok: false, errors: { confirmed: "publish.error-confirm" } });
  expect(await publishSurvey(ctx, small, confirmed)).toMatchObject({ ok: true });
  const snapshot = readSnapshot((await findPublished(db, small, null))?.publication.snapshot ?? "");
  expect(snapshot).toMatchObject({ n: 4, index: null, breakdowns: [], steered: null });
});

test("N can come with the publication, and what it warns of is to be confirmed", async () => {
  await closeSurvey(db, slug);
  const publish = (population: string, more = {}) =>
    publishSurvey(ctx, slug, { history: "0", population, ...more });
  const { warnings } = await viewPublicationForm(ctx, slug);
  expect(warnings).toEqual([]);
  expect(await publish("banyak")).toEqual({ ok: false, errors: { population: "error.number" } });
  const unconfirmed = { ok: false, errors: { confirmed: "publish.error-confirm" } };
  const seen: [string, string][] = [
    ["5000", "publish.warn-minimum?n=40&minimum=357"],
    ["", "publish.warn-population"],
    ["39", "publish.warn-more-answers?n=40&population=39"],
  ];
  for (const [population, warning] of seen) {
    expect(await publish(population)).toEqual(unconfirmed);
    expect((await viewPublicationForm(ctx, slug, population)).warnings).toEqual([warning]);
  }
  expect((await viewPublicationForm(ctx, slug, "banyak")).warnings).toEqual([]);
  expect(await publish("5000", { confirmed: "on" })).toMatchObject({ ok: true });
  expect((await findSurveyBySlug(db, slug))?.survey.population).toBe(5000);
  expect(await snapshotOf()).toMatchObject({ population: 5000, sampleStatus: "not-met" });
  expect((await db.orm.select().from(auditEntries)).at(-1)).toMatchObject({
    action: "survey.publish",
    before: { population: 40 },
    after: { population: 5000 },
  });
});

test("a publication without N in the form keeps the survey's", async () => {
  await closeSurvey(db, slug);
  await publishSurvey(ctx, slug, confirmed);
  expect(await snapshotOf()).toMatchObject({ population: 40 });
});

test("a new version and a withdrawal need a reason of a sentence", async () => {
  await closeSurvey(db, slug);
  await publishSurvey(ctx, slug, confirmed);
  for (const reason of [undefined, "", "   ", "salah", ["x"], "x".repeat(501)]) {
    const input = { history: await history(), reason };
    expect((await supersedePublication(ctx, slug, input)).ok).toBe(false);
    expect((await withdrawPublication(ctx, slug, input)).ok).toBe(false);
  }
  expect(await listVersions(db, slug)).toHaveLength(1);
});

test("a new version supersedes, and a withdrawn one can be superseded", async () => {
  await closeSurvey(db, slug);
  await publishSurvey(ctx, slug, confirmed);
  const reason = "Jumlah penerima layanan semula salah ketik.";
  const input = { history: await history(), reason, population: "5000" };
  await supersedePublication(ctx, slug, input);
  expect((await findSurveyBySlug(db, slug))?.survey.population).toBe(5000);
  expect(await snapshotOf()).toMatchObject({ version: 2, population: 5000, reason });
  expect(await snapshotOf(1)).toMatchObject({ version: 1, population: 40 });

  await withdrawPublication(ctx, slug, { history: await history(), reason });
  const twice = withdrawPublication(ctx, slug, { history: await history(), reason });
  await expect(twice).rejects.toMatchObject({ code: "conflict" });
  await supersedePublication(ctx, slug, { history: await history(), reason });
  expect(await snapshotOf()).toMatchObject({ version: 3, population: 5000 });
  const versions = await listVersions(db, slug);
  expect(versions.map(({ version, withdrawnReason }) => [version, withdrawnReason])).toEqual([
    [3, null],
    [2, reason],
    [1, null],
  ]);
});

test.each(["kepala", "inspektorat", "moderator", "admin"] as const)("%s may not", async (role) => {
  await closeSurvey(db, slug);
  const other = testContext(db, { actor: actorWith([role]) });
  await expect(publishSurvey(other, slug, confirmed)).rejects.toMatchObject({ code: "forbidden" });
  const withReason = { history: "0", reason: "Alasan yang cukup panjang." };
  await expect(supersedePublication(other, slug, withReason)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(withdrawPublication(other, slug, withReason)).rejects.toMatchObject({
    code: "forbidden",
  });
});
