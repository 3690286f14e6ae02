import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { periods } from "#db/schema/surveys.ts";
import { STANDARD_INSTRUMENT_ID } from "#db/seed/base.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { importResponses } from "#operations/imports/import-responses.ts";
import { listImportChoices } from "#operations/imports/list-import-choices.ts";
import { previewResponseImport } from "#operations/imports/preview-response-import.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";

const TABLE = [
  "No;U1;U2;U3;U4;U5;U6;U7;U8;U9;JK;Layanan",
  "1;4;4;4;4;4;4;4;1;4;P;KTP elektronik",
  "2;3;3;3;4;3;3;3;2;3;L;",
  "3;3;3;3;4;3;3;3;2;3;;ktp-el",
  "Jumlah;10;10;10;12;10;10;10;5;10;;",
].join("\n");

const input = (more: Record<string, unknown> = {}) => ({
  unit: "disdukcapil",
  period: "2025",
  instrument: STANDARD_INSTRUMENT_ID,
  order: "form",
  population: "100",
  text: TABLE,
  ...more,
});

async function bureau(): Promise<Context> {
  const db = await fixtureDatabase();
  await write(db, [
    db.orm.insert(periods).values({
      id: "past",
      key: "2025",
      kind: "tahunan",
      year: 2025,
      number: 1,
      startsOn: "2025-01-01",
      endsOn: "2025-12-31",
    }),
  ]);
  return testContext(db, { actor: actorWith(["organisasi"]) });
}

const all = <T>(db: Database, text: string): Promise<T[]> => db.orm.all<T>(sql.raw(text));
const countOf = async (db: Database, table: string) =>
  (await all<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`))[0]?.n;

async function importedRows(db: Database) {
  return all<Record<string, unknown>>(
    db,
    `SELECT instance_id, receipt, service_id, channel, gender, age_band, answers, submitted_on
     FROM responses JOIN surveys ON surveys.id = survey_id WHERE slug = 'disdukcapil-2025'
     ORDER BY responses.instance_id`,
  );
}

describe("preview", () => {
  test("shows the report and carries the table, and stores nothing", async () => {
    const ctx = await bureau();
    const before = await countOf(ctx.db, "surveys");
    const preview = await previewResponseImport(ctx, input());
    if (!preview.ok) throw new Error(JSON.stringify(preview.errors));
    expect(preview.value).toMatchObject({
      unit: { slug: "disdukcapil" },
      period: { key: "2025" },
      codes: { sarpras: "U8", pengaduan: "U9" },
      names: { sarpras: "Sarana dan Prasarana" },
      plan: {
        problems: [],
        profileColumns: ["gender", "service"],
        report: { n: 3, lowest: expect.arrayContaining(["sarpras"]), minimumSample: 80 },
      },
    });
    expect([await countOf(ctx.db, "surveys"), await countOf(ctx.db, "responses")]).toEqual([
      before,
      0,
    ]);
    const again = await previewResponseImport(ctx, input({ text: preview.value.text }));
    expect(again.ok && again.value.plan).toMatchObject({
      responses: preview.value.plan.responses.map(({ row: _, ...response }) => response),
      profileColumns: ["gender", "service"],
      report: preview.value.plan.report,
      problems: [],
      leftOut: [],
    });
  });

  test("carries nothing that is not stored", async () => {
    const named = TABLE.split("\n").map((line) => `${line};Ani 0812-555`);
    const [header = "", ...rows] = named;
    const text = ["Data; survei", header.replace("Ani 0812-555", "Nama"), ...rows].join("\n");
    const ctx = await bureau();
    const preview = await previewResponseImport(ctx, input({ text }));
    if (!preview.ok) throw new Error(JSON.stringify(preview.errors));
    expect(preview.value.text).not.toContain("Ani");
    expect(preview.value.text.split("\r\n")[1]).toBe("4,4,4,4,4,4,4,1,4,P,ktp-el");
    const stored = await importResponses(ctx, input({ text: preview.value.text }));
    expect(stored).toMatchObject({ ok: true, value: { n: 3 } });
  });

  test("lists every wrong row and gives nothing to confirm", async () => {
    const wrong = TABLE.replace("2;3;3", "2;7;").replace(";L;", ";Z;");
    const preview = await previewResponseImport(await bureau(), input({ text: wrong }));
    expect(preview.ok && [preview.value.plan.problems, preview.value.text]).toEqual([
      [
        { row: 3, column: "U1", message: "answers.not-a-score?value=7" },
        { row: 3, column: "U2", message: "answers.blank" },
      ],
      "",
    ]);
  });
});

describe("import", () => {
  test("stores every answer, closes the survey and says so in the audit log", async () => {
    const ctx = await bureau();
    expect(await importResponses(ctx, input())).toEqual({
      ok: true,
      value: { slug: "disdukcapil-2025", n: 3 },
    });
    const rows = await importedRows(ctx.db);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      service_id: "disdukcapil/ktp-el",
      channel: "import",
      gender: "P",
      age_band: null,
      submitted_on: "2026-11-21",
    });
    expect(JSON.parse(String(rows[0]?.answers))).toMatchObject({ sarpras: 1, pengaduan: 4 });
    expect(rows.map((row) => row.service_id)).toEqual([
      "disdukcapil/ktp-el",
      null,
      "disdukcapil/ktp-el",
    ]);
    const [survey] = await all<Record<string, unknown>>(
      ctx.db,
      "SELECT * FROM surveys WHERE slug = 'disdukcapil-2025'",
    );
    expect(survey).toMatchObject({ state: "closed", population: 100, period_id: "past" });
    expect(survey?.closed_at).toBe(ctx.now().getTime());
    const services = await all<{ service_id: string }>(
      ctx.db,
      `SELECT service_id FROM survey_services WHERE survey_id = '${survey?.id}'`,
    );
    expect(services).toEqual([{ service_id: "disdukcapil/ktp-el" }]);
    const [entry] = await all<Record<string, unknown>>(
      ctx.db,
      "SELECT * FROM audit_entries WHERE action = 'response.import'",
    );
    expect(entry).toMatchObject({ subject_id: survey?.id, seq: 1, account_name: "Penguji" });
    expect(JSON.parse(String(entry?.after))).toMatchObject({
      slug: "disdukcapil-2025",
      answers: 3,
      order: "form",
    });
    const [tally] = await all<Record<string, unknown>>(
      ctx.db,
      `SELECT sum(n) AS n, sum(sum) AS sum FROM group_counts WHERE survey_id = '${survey?.id}' AND dimension = 'all'`,
    );
    expect(tally).toEqual({ n: 3, sum: 33 + 27 + 27 });
  });

  test("without services in the table the survey covers those offered now", async () => {
    const ctx = await bureau();
    const text = TABLE.split("\n")
      .map((line) => line.split(";").slice(0, 10).join(";"))
      .join("\n");
    await importResponses(ctx, input({ text, population: "" }));
    const services = await all<{ service_id: string }>(
      ctx.db,
      "SELECT service_id FROM survey_services JOIN surveys ON id = survey_id WHERE slug = 'disdukcapil-2025' ORDER BY 1",
    );
    expect(services.map((row) => row.service_id)).toEqual([
      "disdukcapil/ktp-el",
      "disdukcapil/legalisasi",
    ]);
  });

  test("the same table sent twice is stored once, also at the same moment", async () => {
    const ctx = await bureau();
    const outcomes = await Promise.all([
      importResponses(ctx, input()),
      importResponses(ctx, input()),
    ]);
    outcomes.push(await importResponses(ctx, input()));
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true]);
    expect(await importedRows(ctx.db)).toHaveLength(3);
  });

  test("another table for the same unit and period is refused", async () => {
    const ctx = await bureau();
    await importResponses(ctx, input());
    const other = input({ text: TABLE.replace("1;4;4", "1;3;4") });
    const refused = { ok: false, errors: { period: "answers.survey-exists" } };
    expect(await importResponses(ctx, other)).toEqual(refused);
    expect(await previewResponseImport(ctx, other)).toEqual(refused);
    expect(await importResponses(ctx, input({ period: "2026-s2" }))).toEqual(refused);
    expect(await importedRows(ctx.db)).toHaveLength(3);
  });

  test("one wrong row and nothing is stored", async () => {
    const ctx = await bureau();
    const text = TABLE.replace("3;3;3;3;4;3;3;3;2;3;", "3;3;3;3;4;3;3;3;2;0;");
    expect(await importResponses(ctx, input({ text }))).toEqual({
      ok: false,
      errors: { table: "answers.has-problems" },
    });
    expect(await countOf(ctx.db, "responses")).toBe(0);
  });

  test("ten thousand answers go in at once", async () => {
    const ctx = await bureau();
    const [header = "", row = ""] = TABLE.split("\n");
    const text = [header, ...Array.from({ length: 10_000 }, () => row)].join("\n");
    expect(await importResponses(ctx, input({ text }))).toMatchObject({ value: { n: 10_000 } });
    expect(await countOf(ctx.db, "responses")).toBe(10_000);
  });
});

test.each([
  [{ unit: "tidak-ada" }, "unit"],
  [{ unit: "" }, "unit"],
  [{ unit: ["disdukcapil"] }, "unit"],
  [{ period: "1999" }, "period"],
  [{ instrument: "x" }, "instrument"],
  [{ order: "" }, "order"],
  [{ text: "" }, "text"],
  [{ text: "a,b\n1,2" }, "table"],
  [{ population: "banyak" }, "population"],
])("%j is refused under %s", async (more, field) => {
  const ctx = await bureau();
  for (const operation of [previewResponseImport, importResponses]) {
    const result = await operation(ctx, input(more));
    expect(result.ok ? [] : Object.keys(result.errors)).toEqual([field]);
  }
});

describe("access", () => {
  test("only the bureau, and only within its reach", async () => {
    const { db } = await bureau();
    const kepala = testContext(db, { actor: actorWith(["kepala"]) });
    const elsewhere = testContext(db, {
      actor: actorWith([{ role: "organisasi", unitIds: ["unit-puskesmas"] }]),
    });
    for (const operation of [previewResponseImport, importResponses]) {
      await expect(operation(testContext(db), input())).rejects.toMatchObject({
        code: "unauthenticated",
      });
      await expect(operation(kepala, input())).rejects.toMatchObject({ code: "forbidden" });
      await expect(operation(elsewhere, input())).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(listImportChoices(kepala)).rejects.toMatchObject({ code: "forbidden" });
    const choices = await listImportChoices(elsewhere);
    expect(choices.units.map(({ slug }) => slug)).toEqual(["puskesmas"]);
    expect(choices.periods.map(({ key }) => key)).toEqual(["2026-s2", "2025"]);
    expect(choices.instruments.map(({ id }) => id)).toContain(STANDARD_INSTRUMENT_ID);
  });
});
