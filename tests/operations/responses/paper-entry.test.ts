import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { enterPaperResponse } from "#operations/responses/enter-paper-response.ts";
import { listPaperSurveys } from "#operations/responses/list-paper-surveys.ts";
import { viewPaperForm } from "#operations/responses/view-paper-form.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import {
  filledForm,
  fixtureDatabase,
  moveSurvey,
  SURVEY,
} from "#tests/support/fixtures/fixtures.ts";

const clerk = actorWith([{ role: "petugas", unitIds: ["unit-disdukcapil"] }]);
const asClerk = (db: Database) => testContext(db, { actor: clerk });

const paper = (overrides: Record<string, unknown> = {}) => {
  const { answers: _, ...form } = filledForm({ digits: "343244344", profile: {}, ...overrides });
  return form;
};

async function stored(db: Database) {
  const { rows } = await db.client.execute("SELECT * FROM responses");
  return rows.map((row) => ({ ...row, answers: JSON.parse(String(row.answers)) }));
}

test("nine digits in the order of the form become one paper answer", async () => {
  const db = await fixtureDatabase();
  const result = await enterPaperResponse(asClerk(db), SURVEY, paper());
  expect(result).toMatchObject({ ok: true, value: { created: true } });
  expect(await stored(db)).toMatchObject([
    {
      channel: "paper",
      gender: null,
      answers: {
        persyaratan: 3,
        prosedur: 4,
        waktu: 3,
        biaya: 2,
        produk: 4,
        kompetensi: 4,
        perilaku: 3,
        sarpras: 4,
        pengaduan: 4,
      },
    },
  ]);
});

test("the audit log names the survey and holds no answer", async () => {
  const db = await fixtureDatabase();
  await enterPaperResponse(asClerk(db), SURVEY, paper({ comment: "Lama" }));
  const { rows } = await db.client.execute("SELECT * FROM audit_entries");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    action: "response.enter-paper",
    before: null,
    after: JSON.stringify({ survey: SURVEY }),
  });
});

test("the same form twice is one answer, one audit row and one count", async () => {
  const db = await fixtureDatabase();
  const form = paper();
  const [first, second] = await Promise.all([
    enterPaperResponse(asClerk(db), SURVEY, form),
    enterPaperResponse(asClerk(db), SURVEY, form),
  ]);
  const created = [first, second].map((result) => result.ok && result.value.created);
  expect(created.toSorted()).toEqual([false, true]);
  expect((await viewPaperForm(asClerk(db), SURVEY)).today).toBe(1);
});

test("single elements serve where the digits are blank", async () => {
  const db = await fixtureDatabase();
  const result = await enterPaperResponse(asClerk(db), SURVEY, filledForm({ digits: "" }));
  expect(result.ok).toBe(true);
});

test.each([
  [{ digits: "34324434" }, ["digits"]],
  [{ digits: "343244345", service: "x" }, ["digits", "service"]],
  [{ digits: ["3"] }, ["digits"]],
  [{ digits: "343-44344" }, ["answers.biaya"]],
  [{ digits: "343244344", profile: { gender: "X" } }, ["profile.gender"]],
])("%j is refused at %j", async (overrides, fields) => {
  const result = await enterPaperResponse(
    asClerk(await fixtureDatabase()),
    SURVEY,
    paper(overrides),
  );
  expect(result.ok ? [] : Object.keys(result.errors)).toEqual(fields);
});

test("a blank cost of a free service is Gratis", async () => {
  const db = await fixtureDatabase();
  await enterPaperResponse(asClerk(db), SURVEY, paper({ digits: "343-44344", service: "ktp-el" }));
  expect(await stored(db)).toMatchObject([{ answers: { biaya: 4 } }]);
});

test("a clerk sees and fills only the open surveys of the own units", async () => {
  const db = await fixtureDatabase();
  expect((await listPaperSurveys(asClerk(db))).surveys.map(({ slug }) => slug)).toEqual([SURVEY]);
  const elsewhere = "puskesmas-2026-s2";
  await expect(viewPaperForm(asClerk(db), elsewhere)).rejects.toMatchObject({ code: "forbidden" });
  await expect(enterPaperResponse(asClerk(db), elsewhere, paper())).rejects.toMatchObject({
    code: "forbidden",
  });
  const bureau = testContext(db, { actor: actorWith(["organisasi"]) });
  expect((await listPaperSurveys(bureau)).surveys).toHaveLength(2);
});

test.each([enterPaperResponse, viewPaperForm])(
  "%o refuses outsiders and closed surveys",
  async (operation) => {
    const db = await fixtureDatabase();
    const citizen = operation(testContext(db), SURVEY, paper());
    await expect(citizen).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(operation(asClerk(db), "x", paper())).rejects.toMatchObject({ code: "not_found" });
    await moveSurvey(db, SURVEY, "closed");
    await expect(operation(asClerk(db), SURVEY, paper())).rejects.toMatchObject({ code: "closed" });
  },
);

test("today ends at midnight where the government is", async () => {
  const db = await fixtureDatabase();
  const at = (time: string) => ({ ...asClerk(db), now: () => new Date(time) });
  await enterPaperResponse(at("2026-11-21T16:59:00Z"), SURVEY, paper());
  expect((await listPaperSurveys(at("2026-11-21T16:59:30Z"))).today).toBe(1);
  expect((await listPaperSurveys(at("2026-11-21T17:00:30Z"))).today).toBe(0);
});
