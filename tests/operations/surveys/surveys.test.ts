import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { currentSurveyOfUnit, findSurveyBySlug, listSurveys } from "#db/queries/surveys/surveys.ts";
import { auditEntries } from "#db/schema/access.ts";
import { STANDARD_INSTRUMENT_ID, seedBase } from "#db/seed/base.ts";
import type { Context } from "#operations/context.ts";
import { createPeriods } from "#operations/periods/create-periods.ts";
import { closeSurvey } from "#operations/surveys/close-survey.ts";
import { createSurvey } from "#operations/surveys/create-survey.ts";
import { listManagedSurveys } from "#operations/surveys/list-managed-surveys.ts";
import { listSurveyChoices } from "#operations/surveys/list-survey-choices.ts";
import { openSurvey } from "#operations/surveys/open-survey.ts";
import { openSurveyRound } from "#operations/surveys/open-survey-round.ts";
import { setSurveyPopulation } from "#operations/surveys/set-survey-population.ts";
import { viewManagedSurvey } from "#operations/surveys/view-managed-survey.ts";
import { changeService } from "#operations/units/change-service.ts";
import { changeUnit } from "#operations/units/change-unit.ts";
import { createService } from "#operations/units/create-service.ts";
import { createUnit } from "#operations/units/create-unit.ts";
import { importMasters } from "#operations/units/import-masters.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import { moveSurvey } from "#tests/support/fixtures/fixtures.ts";

let db: Database;
let ctx: Context;
const instrument = STANDARD_INSTRUMENT_ID;
const round = { period: "2026-t4", instrument };
const draft = { unit: "dukcapil", period: "2026-t4", instrument };
const slug = "dukcapil-2026-t4";

beforeEach(async () => {
  db = await testDatabase();
  await seedBase(db);
  ctx = testContext(db, { actor: actorWith(["organisasi"]) });
  await createPeriods(ctx, { kind: "triwulan", year: "2026" });
  const unit = (name: string, kind = "opd", active = "on") =>
    createUnit(ctx, { name, kind, active });
  await unit("Dukcapil");
  await unit("Dinkes");
  await unit("Samsat", "mitra");
  await unit("Lama", "opd", "tidak");
  await unit("Kosong");
  for (const each of ["dukcapil", "dinkes", "samsat", "lama"]) {
    await createService(ctx, each, { name: "Loket", active: "on" });
  }
  await createService(ctx, "dukcapil", { name: "Lama" });
});

const CHANGES = { buka: openSurvey, tutup: closeSurvey, populasi: setSurveyPopulation };
const change = (act: keyof typeof CHANGES, version: number, more: object = {}) =>
  CHANGES[act](ctx, slug, { version: String(version), ...more });

test("only the bureau manages surveys", async () => {
  await createSurvey(ctx, draft);
  const head = testContext(db, { actor: actorWith(["kepala", "admin", "petugas"]) });
  const forbidden = { code: "forbidden" };
  await expect(listManagedSurveys(head, {})).rejects.toMatchObject(forbidden);
  await expect(listSurveyChoices(head)).rejects.toMatchObject(forbidden);
  await expect(createSurvey(head, draft)).rejects.toMatchObject(forbidden);
  await expect(viewManagedSurvey(head, slug)).rejects.toMatchObject(forbidden);
  for (const act of Object.values(CHANGES)) {
    await expect(act(head, slug, {})).rejects.toMatchObject(forbidden);
  }
  await expect(openSurveyRound(head, round)).rejects.toMatchObject(forbidden);
});

test("a draft opens with the services offered then, and closes", async () => {
  expect(await createSurvey(ctx, { ...draft, population: "1200" })).toEqual({
    ok: true,
    value: { slug },
  });
  expect(await viewManagedSurvey(ctx, slug)).toMatchObject({
    survey: { state: "draft", population: 1200 },
    services: [{ slug: "loket" }],
    version: 1,
    answers: 0,
  });
  await change("buka", 1);
  const open = await findSurveyBySlug(db, slug);
  expect(open).toMatchObject({ survey: { state: "open" }, services: [{ slug: "loket" }] });
  expect((await currentSurveyOfUnit(db, open?.unit.id ?? ""))?.survey.slug).toBe(slug);
  await change("tutup", 2);
  expect(await viewManagedSurvey(ctx, slug)).toMatchObject({
    survey: { state: "closed", closedAt: ctx.now() },
    services: [{ slug: "loket" }],
    version: 3,
  });
  const actions = (await db.orm.select().from(auditEntries)).map((entry) => entry.action);
  expect(actions.slice(-3)).toEqual(["survey.create", "survey.open", "survey.close"]);
});

test("a survey moves one step at a time", async () => {
  await createSurvey(ctx, draft);
  const wrong = { ok: false, errors: { "": "survey.wrong-state" } };
  expect(await change("tutup", 1)).toEqual(wrong);
  await change("buka", 1);
  expect(await change("buka", 2)).toEqual(wrong);
  await change("tutup", 2);
  expect(await change("buka", 3)).toEqual(wrong);
});

test("without an active service, or for a unit out of use, a survey does not open", async () => {
  await createSurvey(ctx, draft);
  await changeService(ctx, "dukcapil", "loket", { name: "Loket", version: "1" });
  expect(await change("buka", 1)).toEqual({
    ok: false,
    errors: { "": "survey.skip.no-services" },
  });
});

test("the population can be set until the figures are published", async () => {
  await createSurvey(ctx, draft);
  expect((await change("populasi", 1, { population: "300" })).ok).toBe(true);
  await change("buka", 2);
  expect((await change("populasi", 3, { population: "" })).ok).toBe(true);
  expect(await viewManagedSurvey(ctx, slug)).toMatchObject({ survey: { population: null } });
  expect(await change("populasi", 4, { population: "-1" })).toMatchObject({
    errors: { population: "error.number" },
  });
  await change("tutup", 4);
  expect((await change("populasi", 5, { population: "9" })).ok).toBe(true);
  expect(await viewManagedSurvey(ctx, slug)).toMatchObject({ survey: { population: 9 } });
  await moveSurvey(db, slug, "published");
  expect(await change("populasi", 6, { population: "8" })).toEqual({
    ok: false,
    errors: { population: "survey.population-fixed" },
  });
});

test("a survey for a period long past opens only with a reason, kept and audited", async () => {
  const old = { ...draft, period: "2026-t2" };
  const address = "dukcapil-2026-t2";
  await createSurvey(ctx, old);
  expect(await viewManagedSurvey(ctx, address)).toMatchObject({ late: true });
  const open = (reason?: unknown) => openSurvey(ctx, address, { version: "1", reason });
  expect(await open()).toEqual({ ok: false, errors: { reason: "error.required" } });
  expect(await open("lupa")).toMatchObject({ errors: { reason: "error.too-short?min=10" } });
  expect((await open("Formulir kertas baru datang.")).ok).toBe(true);
  const survey = { state: "open", lateReason: "Formulir kertas baru datang." };
  expect(await viewManagedSurvey(ctx, address)).toMatchObject({ survey });
  const last = (await db.orm.select().from(auditEntries)).at(-1);
  expect(last).toMatchObject({ action: "survey.open", reason: survey.lateReason });
});

test("a survey for the running period opens without a reason, even if one is sent", async () => {
  await createSurvey(ctx, draft);
  expect(await viewManagedSurvey(ctx, slug)).toMatchObject({ late: false });
  expect((await change("buka", 1, { reason: "Tidak perlu alasan" })).ok).toBe(true);
  expect(await findSurveyBySlug(db, slug)).toMatchObject({ survey: { lateReason: null } });
});

test("opening for all in a period long past wants one reason for all", async () => {
  const old = { ...round, period: "2026-t2" };
  expect(await openSurveyRound(ctx, old)).toMatchObject({ value: { late: true, opened: false } });
  const confirmed = { ...old, confirmed: "ya" };
  expect(await openSurveyRound(ctx, confirmed)).toEqual({
    ok: false,
    errors: { reason: "error.required" },
  });
  expect(await listSurveys(db)).toEqual([]);
  const reason = "Baru diminta provinsi.";
  expect(await openSurveyRound(ctx, { ...confirmed, reason })).toMatchObject({
    value: { opened: true },
  });
  const surveys = await listSurveys(db);
  expect(surveys.map(({ survey }) => survey.lateReason)).toEqual([reason, reason]);
  const entries = (await db.orm.select().from(auditEntries)).slice(-2);
  expect(entries.map((entry) => entry.reason)).toEqual([reason, reason]);
});

test("of two officers who read the same version the second is refused", async () => {
  await createSurvey(ctx, draft);
  await change("populasi", 1, { population: "1" });
  await expect(change("buka", 1)).rejects.toMatchObject({ code: "conflict" });
  expect(await findSurveyBySlug(db, slug)).toMatchObject({
    survey: { state: "draft" },
    services: [],
  });
});

test.each([
  [{ unit: "" }, { unit: "error.choose" }],
  [{ unit: "x" }, { unit: "error.choose" }],
  [{ unit: "samsat" }, { unit: "survey.skip.partner" }],
  [{ unit: "lama" }, { unit: "survey.skip.inactive" }],
  [{ period: "2031" }, { period: "error.choose" }],
  [{ instrument: ["x"] }, { instrument: "error.choose" }],
  [{ instrument: "x" }, { instrument: "error.choose" }],
  [{ population: "1,5" }, { population: "error.number" }],
])("a draft with %j is refused", async (wrong, errors) => {
  expect(await createSurvey(ctx, { ...draft, ...wrong })).toEqual({ ok: false, errors });
});

test("a unit has one survey in a period, with an instrument that is valid then", async () => {
  await createSurvey(ctx, draft);
  expect(await createSurvey(ctx, draft)).toEqual({
    ok: false,
    errors: { unit: "survey.skip.exists" },
  });
  await createPeriods(ctx, { kind: "tahunan", year: "2016" });
  const early = { ok: false, errors: { instrument: "survey.not-valid" } };
  expect(await createSurvey(ctx, { ...draft, period: "2016" })).toEqual(early);
  expect(await openSurveyRound(ctx, { ...round, period: "2016" })).toEqual(early);
});

test("a unit stays in service while its survey is open", async () => {
  await createSurvey(ctx, draft);
  await change("buka", 1);
  const out = { name: "Dukcapil", kind: "opd", version: "1" };
  expect(await changeUnit(ctx, "dukcapil", out)).toEqual({
    ok: false,
    errors: { active: "master-unit.survey-open" },
  });
  const table = { what: "units", text: "slug,aktif\ndukcapil,tidak\n" };
  expect(await importMasters(ctx, table)).toMatchObject({ value: { digest: null } });
  await change("tutup", 2);
  expect((await changeUnit(ctx, "dukcapil", out)).ok).toBe(true);
});

test("opening for all says first whom it leaves out and why", async () => {
  const result = await openSurveyRound(ctx, round);
  expect(result).toMatchObject({ ok: true, value: { opened: false } });
  if (!result.ok) return;
  expect(result.value.open.map((unit) => [unit.slug, unit.services])).toEqual([
    ["dinkes", 1],
    ["dukcapil", 1],
  ]);
  expect(result.value.skipped.map(({ unit, reason }) => [unit.slug, reason])).toEqual([
    ["kosong", "no-services"],
    ["lama", "inactive"],
    ["samsat", "partner"],
  ]);
  expect(await listSurveys(db)).toEqual([]);
});

test("opening for all opens what is missing, however often it is done", async () => {
  await createSurvey(ctx, draft);
  const confirmed = { ...round, confirmed: "ya" };
  expect(await openSurveyRound(ctx, confirmed)).toMatchObject({ value: { opened: true } });
  expect(await openSurveyRound(ctx, confirmed)).toMatchObject({
    value: { opened: false, open: [] },
  });
  const surveys = await listSurveys(db);
  expect(surveys.map(({ survey }) => [survey.slug, survey.state])).toEqual([
    ["dinkes-2026-t4", "open"],
    [slug, "draft"],
  ]);
  expect((await findSurveyBySlug(db, "dinkes-2026-t4"))?.services).toHaveLength(1);
});

test("opening for all takes over N from the latest survey that knows it", async () => {
  await createSurvey(ctx, { ...draft, period: "2026-t3", population: "900" });
  await createSurvey(ctx, { ...draft, period: "2026-t1", population: "100" });
  await createSurvey(ctx, { ...draft, period: "2026-t2" });
  await openSurveyRound(ctx, { ...round, confirmed: "ya" });
  const { surveys } = await listManagedSurveys(ctx, { periode: "2026-t4" });
  expect(surveys.map(({ survey }) => [survey.slug, survey.population])).toEqual([
    ["dinkes-2026-t4", null],
    [slug, 900],
  ]);
});

test("opening for all twice at the same moment opens once", async () => {
  const confirmed = { ...round, confirmed: "ya" };
  const outcomes = await Promise.allSettled([
    openSurveyRound(ctx, confirmed),
    openSurveyRound(ctx, confirmed),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await listSurveys(db)).toHaveLength(2);
});

test("a bureau officer for one unit opens, sees and makes surveys only there", async () => {
  await createSurvey(ctx, draft);
  const all = await listSurveyChoices(ctx);
  expect(all.units.map((unit) => unit.slug)).toEqual(["dinkes", "dukcapil", "kosong"]);
  const dinkes = all.units.find((unit) => unit.slug === "dinkes")?.id ?? "";
  const officer = testContext(db, {
    actor: actorWith([{ role: "organisasi", unitIds: [dinkes] }]),
  });
  await openSurveyRound(officer, { ...round, confirmed: "ya" });
  const { surveys, counts } = await listManagedSurveys(officer, {});
  expect(surveys.map(({ unit }) => unit.slug)).toEqual(["dinkes"]);
  expect(counts).toEqual({ draft: 0, open: 1, closed: 0, published: 0 });
  await expect(viewManagedSurvey(officer, slug)).rejects.toMatchObject({ code: "forbidden" });
  await expect(createSurvey(officer, { ...draft, period: "2026-t3" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("the list filters by period, state and name, and counts every state", async () => {
  await createSurvey(ctx, draft);
  await createSurvey(ctx, { ...draft, period: "2026-t3" });
  await openSurveyRound(ctx, { ...round, confirmed: "ya" });
  const list = async (input: unknown) =>
    (await listManagedSurveys(ctx, input)).surveys.map(({ survey }) => survey.slug);
  expect(await list({})).toEqual(["dinkes-2026-t4", slug, "dukcapil-2026-t3"]);
  expect(await list({ periode: "2026-t3" })).toEqual(["dukcapil-2026-t3"]);
  expect(await list({ status: "open" })).toEqual(["dinkes-2026-t4"]);
  expect(await list({ cari: "DUKCAPIL", halaman: "3" })).toEqual([slug, "dukcapil-2026-t3"]);
  expect(await list({ status: "x", periode: ["x"], cari: {}, halaman: "-1" })).toHaveLength(3);
  const { counts } = await listManagedSurveys(ctx, { status: "open" });
  expect(counts).toEqual({ draft: 2, open: 1, closed: 0, published: 0 });
});

test("what is unknown is not found, what is no change is refused", async () => {
  await expect(viewManagedSurvey(ctx, "x")).rejects.toMatchObject({ code: "not_found" });
  await createSurvey(ctx, draft);
  for (const act of Object.values(CHANGES)) {
    await expect(act(ctx, "x", {})).rejects.toMatchObject({ code: "not_found" });
    for (const input of [null, {}, { version: {} }]) {
      expect((await act(ctx, slug, input)).ok).toBe(false);
    }
  }
  expect((await openSurveyRound(ctx, null)).ok).toBe(false);
});
