import { beforeEach, expect, test } from "vitest";
import { isAppError } from "#core/app-error.ts";
import { employeePackSchema } from "#core/evidence-packs/employee-pack.ts";
import { unitPackSchema } from "#core/evidence-packs/unit-pack.ts";
import type { Database } from "#db/client.ts";
import { listRecordViews } from "#db/queries/access/record-views.ts";
import { insertEvidence, withdrawEvidenceRow } from "#db/queries/performance-plans/evidence.ts";
import { insertFeedback } from "#db/queries/performance-plans/feedback.ts";
import { saveBehaviour, saveWorkResult } from "#db/queries/performance-plans/performance-plans.ts";
import { publications } from "#db/schema/surveys.ts";
import { write } from "#db/write.ts";
import { sha256 } from "#lib/sha256.ts";
import { parseTable } from "#lib/tables/csv.ts";
import { createAction } from "#operations/actions/create-action.ts";
import type { Context } from "#operations/context.ts";
import { exportCycleResults } from "#operations/cycles/export-cycle-results.ts";
import { exportEmployeeEvidence } from "#operations/evidence-packs/export-employee-evidence.ts";
import { exportUnitEvidence } from "#operations/evidence-packs/export-unit-evidence.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { testContext } from "#tests/support/context.ts";
import { assessingDatabase, signed } from "#tests/support/fixtures/appraisal-fixture.ts";
import {
  appraisalId,
  asPerson,
  CYCLE,
  EVALUATION_DAY,
  employeeId,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { closeSurvey, mixedAnswers, seedSurvey } from "#tests/support/fixtures/survey-fixture.ts";
import { expectOk } from "#tests/support/staff.ts";
import { employeeTable } from "#web/documents/employee-table.ts";
import { unitTable } from "#web/documents/unit-table.ts";

const RINA = appraisalId("rina");
const EVERYBODY = [
  ...["sekda", "kadis", "kabid", "rina", "budi", "sari", "tono", "kauptd", "umar", "kaban", "dewi"],
  ...["organisasi", "inspektorat", "admin"],
];

let db: Database;
beforeEach(async () => {
  db = await assessingDatabase();
});

/** Who is let in; everybody else is refused as forbidden, strangers as unauthenticated. */
async function admitted(act: (ctx: Context) => Promise<unknown>): Promise<string[]> {
  const inside: string[] = [];
  for (const key of EVERYBODY) {
    const outcome = await act(await asPerson(db, key)).catch((error: unknown) => error);
    if (!isAppError(outcome)) inside.push(key);
    else expect([key, outcome.code]).toEqual([key, "forbidden"]);
  }
  await expect(act(testContext(db))).rejects.toMatchObject({ code: "unauthenticated" });
  return inside;
}

/** Forty citizens have answered about the agency, and the bureau has published it. */
async function published(): Promise<void> {
  const slug = await seedSurvey(db, "dinas", mixedAnswers(40));
  await closeSurvey(db, slug);
  const bureau = await asPerson(db, "organisasi");
  expectOk(await publishSurvey(bureau, slug, { history: "0", confirmed: "on" }));
}

const unitPack = async (key = "organisasi") =>
  exportUnitEvidence(await asPerson(db, key), CYCLE, "dinas");
const rinasPack = async (key: string) => exportEmployeeEvidence(await asPerson(db, key), RINA);

test("a unit's pack leads down to the publication and its checksum", async () => {
  await published();
  const { pack, bytes, checksum } = await unitPack();
  expect(unitPackSchema.parse(pack)).toEqual(pack);
  expect(sha256(bytes)).toBe(checksum);
  expect(JSON.parse(bytes)).toEqual(pack);
  const [publication] = await db.orm.select().from(publications);
  const ikm = pack.indicators.find(({ source }) => source === "ikm");
  // Scores 3 and 4 in equal parts: 3.5 × 25.
  expect(ikm).toMatchObject({ realisation: 87.5, n: 40, missing: null });
  expect(ikm?.interval).not.toBeNull();
  expect(ikm?.sources).toEqual([
    {
      unit: "dinas",
      survey: "dinas-2026-t3",
      period: "2026-t3",
      version: 1,
      checksum: publication?.checksum,
      address: "/hasil/dinas.json?survei=dinas-2026-t3&versi=1",
    },
  ]);
});

test("the same facts have the same checksum, whenever they are drawn up", async () => {
  await published();
  const first = await unitPack();
  const later = await asPerson(db, "kadis", { now: () => new Date("2026-10-12T09:00:00Z") });
  expect((await exportUnitEvidence(later, CYCLE, "dinas")).checksum).toBe(first.checksum);
});

test("what is missing is said in the pack, and is not zero", async () => {
  const { pack } = await unitPack();
  expect(pack.indicators.map(({ realisation, missing }) => [realisation, missing])).toEqual([
    [null, "no-survey"],
    [null, "no-survey"],
    [null, "no-survey"],
    [null, "no-cases"],
  ]);
  expect(pack).toMatchObject({ achievement: null, proposal: { achievement: null } });
});

test("a unit's pack opens to its head, those above and the offices", async () => {
  expect(await admitted((ctx) => exportUnitEvidence(ctx, CYCLE, "dinas"))).toEqual([
    ...["sekda", "kadis", "dewi", "organisasi", "inspektorat"],
  ]);
  expect(await admitted((ctx) => exportUnitEvidence(ctx, CYCLE, "uptd"))).toEqual([
    ...["sekda", "kadis", "kauptd", "dewi", "organisasi", "inspektorat"],
  ]);
});

test.each([
  ["2026-t9", "dinas"],
  [CYCLE, "tidak-ada"],
])("there is no pack of %s and %s", async (cycle, unit) => {
  const ctx = await asPerson(db, "organisasi");
  await expect(exportUnitEvidence(ctx, cycle, unit)).rejects.toMatchObject({ code: "not_found" });
});

const FORMULA = '=HYPERLINK("http://example.org")';

test("a table of the pack runs no formulas, and reads back as it was", async () => {
  await published();
  const head = await asPerson(db, "kadis");
  const plan = { responsible: "Kabid", dueOn: "2026-09-30", indicator: "Antre < 30 menit" };
  expectOk(await createAction(head, { unit: "dinas", text: FORMULA, ...plan }));
  const csv = unitTable((await unitPack()).pack);
  expect(csv).toContain("'=HYPERLINK");
  const { rows } = expectOk(parseTable(csv));
  expect(rows.map(({ values }) => values.bagian)).toEqual([
    ...["indikator unit", "sumber indikator", "indikator unit", "indikator unit"],
    ...["indikator unit", "rtl"],
  ]);
  expect(rows.at(-1)?.values.uraian).toBe(FORMULA);
});

/** What others have written about Rina. */
async function gathered(): Promise<void> {
  const attached = {
    employeeId: employeeId("rina"),
    unitId: "u-dinas",
    happenedOn: "2026-08-17",
    kind: "document" as const,
    attachedBy: "account-kabid",
    attachedByName: "kabid",
    attachedAt: EVALUATION_DAY,
  };
  const row = { position: 1, aspect: "quality" as const, indicator: "Indeks", target: "85" };
  await write(db, [
    saveWorkResult(db, { id: "r1", appraisalId: RINA, plan: FORMULA, ...row }),
    saveBehaviour(db, RINA, "akuntabel", { expectation: "Jujur", feedback: null }),
    insertEvidence(db, { id: "b1", text: "Laporan antrean", ...attached }),
    insertEvidence(db, { id: "b2", text: "Salah lampir", ...attached }),
    insertFeedback(db, {
      id: "f1",
      employeeId: employeeId("rina"),
      giverId: employeeId("kabid"),
      relation: "superior",
      happenedOn: "2026-08-17",
      strength: "Sabar",
      seen: "Menjelaskan dua kali",
      givenAt: EVALUATION_DAY,
    }),
  ]);
  await write(db, [withdrawEvidenceRow(db, "b2", "Keliru")]);
}

test("a person's pack holds what was gathered, without what was taken back", async () => {
  await gathered();
  const { pack, bytes, checksum } = await rinasPack("rina");
  expect(employeePackSchema.parse(pack)).toEqual(pack);
  expect(sha256(bytes)).toBe(checksum);
  expect(pack).toMatchObject({
    employee: { name: "rina", position: "Petugas Loket" },
    assessor: "kabid",
    reviewer: "kadis",
    results: [{ plan: FORMULA, target: "85" }],
    behaviours: [{ behaviour: "akuntabel", expectation: "Jujur" }],
    evidence: [{ text: "Laporan antrean", attachedBy: "kabid" }],
    feedback: [{ from: "kabid", strength: "Sabar" }],
    rating: null,
    objection: null,
  });
  const { rows } = expectOk(parseTable(employeeTable(pack)));
  expect(rows.slice(0, 4).map(({ values }) => [values.bagian, values.uraian])).toEqual([
    ["hasil kerja", FORMULA],
    ["perilaku kerja", "akuntabel"],
    ["bukti dukung", "Laporan antrean"],
    ["umpan balik", "Sabar"],
  ]);
});

test("ratings are in it once they are signed, for everybody the record is open to", async () => {
  await signed(db, "rina", { workRating: "above", behaviourRating: "met" });
  const { pack } = await rinasPack("dewi");
  expect(pack.rating).toMatchObject({
    workResults: "above",
    behaviour: "met",
    predicate: "good",
    signedBy: "kabid",
  });
  const lines = expectOk(parseTable(employeeTable(pack))).rows.map(({ values }) => values);
  expect(lines.find(({ uraian }) => uraian === "predikat")?.realisasi).toBe("good");
});

test("a person's pack opens to the parties and the personnel office, and he learns of it", async () => {
  expect(await admitted((ctx) => exportEmployeeEvidence(ctx, RINA))).toEqual([
    ...["kadis", "kabid", "rina", "dewi"],
  ]);
  const views = await listRecordViews(db, employeeId("rina"));
  expect(views.map(({ part, accountName }) => [part, accountName]).toSorted()).toEqual([
    ["export", "dewi"],
    ["export", "kabid"],
    ["export", "kadis"],
  ]);
});

test("the results of a cycle go to the personnel office, without the officer's own", async () => {
  await signed(db, "rina");
  await db.client.execute({
    sql: "UPDATE employees SET name = ? WHERE id = ?",
    args: [FORMULA, employeeId("rina")],
  });
  expect(await admitted((ctx) => exportCycleResults(ctx, CYCLE))).toEqual(["dewi"]);
  const { csv, fileName } = await exportCycleResults(await asPerson(db, "dewi"), CYCLE);
  expect(fileName).toBe(`hasil-evaluasi-${CYCLE}.csv`);
  expect(csv).toContain("'=HYPERLINK");
  const rows = expectOk(parseTable(csv)).rows.map(({ values }) => values);
  expect(rows).toHaveLength(10);
  expect(rows.map(({ nama }) => nama)).not.toContain("dewi");
  const signedRows = rows.filter(({ predikat }) => predikat !== "");
  expect(signedRows).toMatchObject([
    { nama: FORMULA, predikat: "Baik", keberatan: "tidak ada", metode_versi: "1" },
  ]);
  await expect(exportCycleResults(await asPerson(db, "dewi"), "x")).rejects.toMatchObject({
    code: "not_found",
  });
});
