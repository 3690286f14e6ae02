import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { followUpActions } from "#db/schema/consultations.ts";
import { topics } from "#db/schema/topics.ts";
import { services } from "#db/schema/units.ts";
import { write } from "#db/write.ts";
import { translator } from "#i18n/translate.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { addPublicationMedium } from "#operations/service-index/add-publication-medium.ts";
import { removePublicationMedium } from "#operations/service-index/remove-publication-medium.ts";
import { viewPublicationMedia } from "#operations/service-index/view-publication-media.ts";
import { viewServiceIndex } from "#operations/service-index/view-service-index.ts";
import { asPerson, evaluationDatabase } from "#tests/support/fixtures/evaluation-fixture.ts";
import { closeSurvey, mixedAnswers, seedSurvey } from "#tests/support/fixtures/survey-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { serviceIndexTable } from "#web/service-index/service-index-texts.ts";

const SURVEY = "dinas-2026-t3";

/** The agency's third quarter is published on 12 October 2026 with 278 answers of 1000 (enough). */
async function published(): Promise<Database> {
  const db = await evaluationDatabase();
  await seedSurvey(db, "dinas", mixedAnswers(278));
  await closeSurvey(db, SURVEY);
  expectOk(
    await publishSurvey(await asPerson(db, "organisasi"), SURVEY, {
      history: "0",
      confirmed: "on",
    }),
  );
  return db;
}

async function change(db: Database, person: string, input: object, act = addPublicationMedium) {
  const ctx = await asPerson(db, person);
  const { version } = await viewPublicationMedia(ctx, SURVEY);
  return act(ctx, SURVEY, { version: String(version), ...input });
}

const noticeBoard = { medium: "notice-board", publishedOn: "2026-10-12" };

async function valuesOf(db: Database, query: object = { unit: "dinas" }) {
  const { assessments } = await viewServiceIndex(await asPerson(db, "organisasi"), query);
  return Object.fromEntries(assessments.map(({ key, value }) => [key, value]));
}

const action = (id: string, changes: Partial<typeof followUpActions.$inferInsert> = {}) => ({
  id,
  unitId: "u-dinas",
  surveyId: SURVEY,
  elementKey: "waktu",
  text: "Antrean daring",
  responsible: "Kepala Bidang",
  dueOn: "2026-12-31",
  indicator: "Tunggu",
  createdAt: new Date("2026-10-12T04:00:00Z"),
  ...changes,
});

test("the portal's data speak for themselves, and more of them speak more", async () => {
  const db = await published();
  expect(await valuesOf(db)).toMatchObject({
    survey: 2,
    media: 1,
    "follow-up-share": 0,
    "follow-up-speed": 0,
    "joined-system": 0,
    channels: 1,
    "answer-speed": null,
    involvement: null,
  });
  expectOk(await change(db, "kadis", noticeBoard));
  await write(db, [
    db.orm.update(services).set({ standard: "Syarat: KTP" }),
    db.orm
      .insert(followUpActions)
      .values([
        action("done", { state: "done", doneOn: "2026-11-01", evidence: "Foto" }),
        action("open"),
        action("free", { surveyId: null, elementKey: null }),
        action("older", { createdAt: new Date("2025-10-12T04:00:00Z") }),
      ]),
  ]);
  expect(await valuesOf(db)).toMatchObject({
    survey: 5,
    media: 2,
    "follow-up-share": 3,
    "follow-up-speed": 0,
    "joined-system": 1,
  });
  expect(await valuesOf(db, { unit: "dinas", tahun: "2025" })).toMatchObject({
    survey: 0,
    media: 0,
    "follow-up-share": 1,
  });
});

test("posts count by their first answer; the inspectorate's never do", async () => {
  const db = await published();
  const post = (number: number, changes: Partial<typeof topics.$inferInsert> = {}) => ({
    id: `t${number}`,
    code: `kode-${number}`,
    secretHash: "x",
    instanceId: `i${number}`,
    kind: "pengaduan" as const,
    state: "closed" as const,
    title: "Antre",
    text: "Antre",
    ownerUnitId: "u-dinas",
    anonymous: true,
    confidential: false,
    createdAt: new Date("2026-09-01T00:00:00Z"),
    createdOn: "2026-09-01",
    verifyBy: "2026-09-04",
    answerBy: "2026-09-21",
    verifiedOn: "2026-09-02",
    ...changes,
  });
  await write(db, [
    db.orm
      .insert(topics)
      .values([
        post(1),
        post(2, { supervisory: true, state: "in-progress" }),
        post(3, { state: "rejected" }),
        post(4, { verifiedOn: null, state: "submitted" }),
        post(5, { ownerUnitId: "u-uptd", state: "in-progress" }),
      ]),
  ]);
  expect(await valuesOf(db)).toMatchObject({ "follow-through": 2, "answer-speed": 0 });
});

test("media are registered once, dated not later than today, and can be taken out again", async () => {
  const db = await published();
  expectErrors(await change(db, "kadis", { ...noticeBoard, publishedOn: "2026-10-13" }), {
    publishedOn: "service-index.future",
  });
  expectErrors(
    await change(db, "kadis", { ...noticeBoard, medium: "gosip", link: "javascript:1" }),
    {
      medium: "error.choose",
      link: "error.web-address",
    },
  );
  expectOk(await change(db, "kadis", noticeBoard));
  expectErrors(await change(db, "organisasi", noticeBoard), { medium: "error.taken" });
  const { media } = await viewPublicationMedia(await asPerson(db, "kadis"), SURVEY);
  expect(media).toMatchObject([{ medium: "notice-board", publishedOn: "2026-10-12" }]);
  expectErrors(await change(db, "kadis", { medium: "x" }, removePublicationMedium), {
    "": "error.invalid",
  });
  const ctx = await asPerson(db, "kadis");
  const stale = { version: "0", medium: media[0]?.id };
  await expect(removePublicationMedium(ctx, SURVEY, stale)).rejects.toMatchObject({
    code: "conflict",
  });
  expectOk(await change(db, "kadis", { medium: media[0]?.id }, removePublicationMedium));
  expect((await viewPublicationMedia(ctx, SURVEY)).media).toEqual([]);
  expectErrors(await removePublicationMedium(ctx, SURVEY, { version: "2", medium: ["x"] }), {
    medium: "error.invalid",
  });
});

test("a formula in a name stays text in the table", async () => {
  const db = await published();
  await write(db, [db.orm.insert(followUpActions).values(action("a", { text: "=1+1" }))]);
  const { unit, year, assessments } = await viewServiceIndex(await asPerson(db, "organisasi"), {
    unit: "dinas",
  });
  if (unit === null) throw new Error("no unit");
  const t = translator("id");
  const { columns, rows } = serviceIndexTable(
    t,
    { ...unit, name: "=HYPERLINK()" },
    year,
    assessments,
  );
  expect(rows).toHaveLength(10);
  const csv = writeCsv(columns, rows);
  expect(csv).toContain("'=HYPERLINK()");
  expect(csv).toContain("'=1+1");
  expect(csv).toContain("7 tatap muka, 6 elektronik");
});

/** dinas and its uptd under kadis, all units for the bureau and the inspectorate. */
test.each([
  ["sekda", 4, true],
  ["kadis", 2, true],
  ["kauptd", 1, false],
  ["kaban", 1, false],
  ["organisasi", 4, true],
  ["inspektorat", 4, false],
  ["kabid", null, false],
  ["rina", null, false],
  ["umar", null, false],
  ["dewi", null, false],
  ["admin", null, false],
])("%s sees %s units and may register media of the agency: %s", async (person, count, may) => {
  const db = await published();
  const ctx = await asPerson(db, person);
  if (count === null) {
    await expect(viewServiceIndex(ctx, {})).rejects.toMatchObject({ code: "forbidden" });
  } else {
    const view = await viewServiceIndex(ctx, { unit: "dinas", tahun: "1999" });
    expect([view.units.length, view.year]).toEqual([count, 2026]);
    expect(view.results.map(({ slug }) => slug)).toEqual(may ? [SURVEY] : []);
  }
  const tries = [
    viewPublicationMedia(ctx, SURVEY),
    addPublicationMedium(ctx, SURVEY, {}),
    removePublicationMedium(ctx, SURVEY, {}),
  ];
  for (const attempt of tries) {
    if (may) await expect(attempt).resolves.toBeDefined();
    else await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("what is not published has no media", async () => {
  const db = await evaluationDatabase();
  const ctx = await asPerson(db, "organisasi");
  await expect(viewPublicationMedia(ctx, SURVEY)).rejects.toMatchObject({ code: "not_found" });
});
