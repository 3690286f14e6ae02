import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { updateInstrument } from "#db/queries/instruments/instruments.ts";
import { listPeriods } from "#db/queries/periods/periods.ts";
import { seedBase } from "#db/seed/base.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { changeInstrument } from "#operations/instruments/change-instrument.ts";
import { createInstrumentVersion } from "#operations/instruments/create-instrument-version.ts";
import { listManagedInstruments } from "#operations/instruments/list-managed-instruments.ts";
import { viewInstrument } from "#operations/instruments/view-instrument.ts";
import { createPeriods } from "#operations/periods/create-periods.ts";
import { listManagedPeriods } from "#operations/periods/list-managed-periods.ts";
import { createSurvey } from "#operations/surveys/create-survey.ts";
import { createUnit } from "#operations/units/create-unit.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

let db: Database;
let ctx: Context;
beforeEach(async () => {
  db = await testDatabase();
  await seedBase(db);
  ctx = testContext(db, { actor: actorWith(["organisasi"]) });
});

/** The form of version 1 as its page would fill it in. */
async function form(change: object = {}) {
  const { instrument } = await viewInstrument(ctx, "skm", "1");
  const { definition, name, validFrom } = instrument;
  return { ...definition, name, validFrom, validTo: "", version: "1", ...change };
}

test("only the bureau manages instruments and periods", async () => {
  const head = testContext(db, { actor: actorWith(["kepala", "admin"]) });
  const forbidden = { code: "forbidden" };
  await expect(listManagedInstruments(head)).rejects.toMatchObject(forbidden);
  await expect(viewInstrument(head, "skm", "1")).rejects.toMatchObject(forbidden);
  await expect(createInstrumentVersion(head, "skm", {})).rejects.toMatchObject(forbidden);
  await expect(changeInstrument(head, "skm", 1, {})).rejects.toMatchObject(forbidden);
  await expect(listManagedPeriods(head)).rejects.toMatchObject(forbidden);
  await expect(createPeriods(head, {})).rejects.toMatchObject(forbidden);
});

test("a version is shown in the order of its printed codes", async () => {
  const input = await form({ codeOrder: "regulation" });
  expect(await createInstrumentVersion(ctx, "skm", input)).toEqual({
    ok: true,
    value: { key: "skm", version: 2 },
  });
  const { elements, surveys } = await viewInstrument(ctx, "skm", "2");
  expect(surveys).toBe(0);
  expect(elements.slice(7).map(({ key, code }) => [key, code])).toEqual([
    ["pengaduan", "U8"],
    ["sarpras", "U9"],
  ]);
});

test("none of the nine can be dropped", async () => {
  const { elements } = (await viewInstrument(ctx, "skm", "1")).instrument.definition;
  const input = await form({ elements: elements.slice(1) });
  expect(await createInstrumentVersion(ctx, "skm", input)).toEqual({
    ok: false,
    errors: { "": "error.nine-elements" },
  });
});

test("an unused version can be changed, by one officer at a time", async () => {
  await createInstrumentVersion(ctx, "skm", await form());
  const change = await form({ name: "SKM 2026" });
  expect((await changeInstrument(ctx, "skm", 2, change)).ok).toBe(true);
  await expect(changeInstrument(ctx, "skm", 2, change)).rejects.toMatchObject({ code: "conflict" });
  expect((await listManagedInstruments(ctx)).map(({ name, version }) => [version, name])).toEqual([
    [2, "SKM 2026"],
    [1, "SKM PermenPANRB 14/2017"],
  ]);
});

test("a version that a survey uses is frozen, in the operation and in the database", async () => {
  await createPeriods(ctx, { kind: "tahunan", year: "2026" });
  await createUnit(ctx, { name: "Dukcapil", kind: "opd", active: "on" });
  const { instrument } = await viewInstrument(ctx, "skm", "1");
  const made = { unit: "dukcapil", period: "2026", instrument: instrument.id };
  expect((await createSurvey(ctx, made)).ok).toBe(true);
  expect(await changeInstrument(ctx, "skm", 1, await form())).toEqual({
    ok: false,
    errors: { "": "instrument.frozen" },
  });
  const { name, validFrom, validTo, definition } = instrument;
  const values = { name, validFrom, validTo, definition: { ...definition, legalBasis: "Lain" } };
  await expect(write(db, [updateInstrument(db, instrument.id, values)])).rejects.toMatchObject({
    code: "conflict",
  });
});

test.each(["0", "9", "x", "1e3", "-1", ""])("there is no version %j", async (version) => {
  await expect(viewInstrument(ctx, "skm", version)).rejects.toMatchObject({ code: "not_found" });
});

test("what is unknown is not found, what is no form is refused", async () => {
  const input = await form();
  const missing = { code: "not_found" };
  await expect(createInstrumentVersion(ctx, "lain", input)).rejects.toMatchObject(missing);
  await expect(changeInstrument(ctx, "skm", 7, input)).rejects.toMatchObject(missing);
  expect((await createInstrumentVersion(ctx, "skm", null)).ok).toBe(false);
  expect((await changeInstrument(ctx, "skm", 1, null)).ok).toBe(false);
  expect(await changeInstrument(ctx, "skm", 1, { ...input, version: [] })).toEqual({
    ok: false,
    errors: { version: "error.invalid" },
  });
});

test("the periods of a year are made once", async () => {
  const year = { kind: "triwulan", year: "2026" };
  expect(await createPeriods(ctx, year)).toEqual({ ok: true, value: { created: 4 } });
  expect(await createPeriods(ctx, year)).toEqual({
    ok: false,
    errors: { year: "period.all-there" },
  });
  expect((await listPeriods(db)).map(({ key }) => key)).toEqual([
    "2026-t4",
    "2026-t3",
    "2026-t2",
    "2026-t1",
  ]);
  expect(await listManagedPeriods(ctx)).toMatchObject({ year: 2026 });
  expect((await createPeriods(ctx, {})).ok).toBe(false);
});
