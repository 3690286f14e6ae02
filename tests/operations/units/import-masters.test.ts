import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listServices } from "#db/queries/units/services.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { auditEntries } from "#db/schema/access.ts";
import type { Context } from "#operations/context.ts";
import { createUnit } from "#operations/units/create-unit.ts";
import { exportMasters } from "#operations/units/export-masters.ts";
import { importMasters } from "#operations/units/import-masters.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

let db: Database;
let ctx: Context;
beforeEach(async () => {
  db = await testDatabase();
  ctx = testContext(db, { actor: actorWith(["organisasi"]) });
});

const UNITS = "slug;nama;jenis;induk\npuskesmas;Puskesmas;puskesmas;dinkes\ndinkes;=Dinkes;opd;\n";

async function preview(text: string, what = "units") {
  const result = await importMasters(ctx, { what, text });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

async function run(text: string, what = "units") {
  const { digest } = await preview(text, what);
  return importMasters(ctx, { what, text, confirmed: digest });
}

test("only those who manage the whole government import and export", async () => {
  const clerk = testContext(db, { actor: actorWith(["petugas"]) });
  const limited = testContext(db, { actor: actorWith([{ role: "organisasi", unitIds: ["u"] }]) });
  for (const officer of [clerk, limited]) {
    await expect(importMasters(officer, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportMasters(officer, "units")).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("a preview writes nothing and says what would happen", async () => {
  expect(await preview(UNITS)).toMatchObject({
    stored: false,
    changed: false,
    create: 2,
    update: 0,
    unchanged: 0,
    problems: [],
  });
  expect(await listUnits(db)).toEqual([]);
});

test("a confirmed import stores every row with its audit row, children before parents or not", async () => {
  expect(await run(UNITS)).toMatchObject({ ok: true, value: { stored: true, create: 2 } });
  expect(await listUnits(db)).toMatchObject([
    { slug: "dinkes", name: "=Dinkes", parentSlug: null },
    { slug: "puskesmas", parentSlug: "dinkes", active: true },
  ]);
  const entries = await db.orm.select().from(auditEntries);
  expect(entries.map((entry) => entry.action)).toEqual(["unit.import", "unit.import"]);
});

test("one bad row and nothing is stored, even when confirmed", async () => {
  const bad = `${UNITS}rusak;Rusak;kantor;\n`;
  const { digest, problems } = await preview(bad);
  expect(digest).toBeNull();
  expect(problems).toMatchObject([{ row: 4, column: "jenis" }]);
  const good = (await preview(UNITS)).digest;
  await importMasters(ctx, { what: "units", text: bad, confirmed: good });
  expect(await listUnits(db)).toEqual([]);
});

test("what somebody changed after the preview brings a new preview", async () => {
  const { digest } = await preview(UNITS);
  await createUnit(ctx, { name: "Dinkes", kind: "opd" });
  const result = await importMasters(ctx, { what: "units", text: UNITS, confirmed: digest });
  expect(result).toMatchObject({ value: { stored: false, changed: true, create: 1, update: 1 } });
  expect(await listUnits(db)).toHaveLength(1);
});

test("two imports at the same moment: one is a conflict", async () => {
  const { digest } = await preview(UNITS);
  const input = { what: "units", text: UNITS, confirmed: digest };
  const outcomes = await Promise.allSettled([importMasters(ctx, input), importMasters(ctx, input)]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await listUnits(db)).toHaveLength(2);
});

test("an import moves and changes units", async () => {
  await run(UNITS);
  await run("slug,induk\npuskesmas,\n");
  expect(await listUnits(db)).toMatchObject([{ slug: "dinkes" }, { parentSlug: null }]);
  const moves = await db.orm.select().from(auditEntries);
  expect(moves.at(-1)).toMatchObject({ subjectKind: "unit-tree" });
});

test("services are imported for units that are there", async () => {
  await run(UNITS);
  const text = 'unit,slug,nama,gratis,standar\npuskesmas,poli,Poli Umum,tidak,"1. KTP\n2. BPJS"\n';
  expect(await run(text, "services")).toMatchObject({ value: { stored: true } });
  await run("unit,slug,gratis\npuskesmas,poli,ya\n", "services");
  expect(await listServices(db)).toMatchObject([
    { unitSlug: "puskesmas", slug: "poli", free: true, standard: "1. KTP\n2. BPJS" },
  ]);
});

test("an export imports again without change", async () => {
  await run(UNITS);
  await run("unit,slug,nama,gratis\ndinkes,a,'=A,ya\n", "services");
  for (const what of ["units", "services"]) {
    const { csv } = await exportMasters(ctx, what);
    expect(await preview(csv, what)).toMatchObject({
      create: 0,
      update: 0,
      problems: [],
      digest: null,
    });
  }
  expect((await exportMasters(ctx, { x: 1 })).fileName).toBe("unit.csv");
});

test("an uploaded file counts before the pasted text", async () => {
  const file = new File([UNITS], "unit.csv");
  const result = await importMasters(ctx, { what: "units", text: "x", file });
  const text = "slug,nama,jenis,induk\npuskesmas,Puskesmas,puskesmas,dinkes\ndinkes,'=Dinkes,opd\n";
  expect(result).toMatchObject({ ok: true, value: { create: 2, text } });
});

test.each([
  [{}, { what: "error.choose" }],
  [{ what: "units" }, { file: "import.nothing" }],
  [{ what: "units", text: ["a"] }, { text: "error.invalid" }],
  [{ what: "units", text: "a", file: "teks" }, { file: "error.invalid" }],
  [{ what: "units", text: 'a\n"b' }, { file: "csv.unreadable?row=2" }],
  [{ what: "units", text: "slug\n" }, { file: "csv.empty" }],
])("refuses %j", async (input, errors) => {
  expect(await importMasters(ctx, input)).toEqual({ ok: false, errors });
});
