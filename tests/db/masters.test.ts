import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findPeriodByKey, listPeriods } from "#db/queries/periods/periods.ts";
import { currentSurveyOfUnit, findSurveyBySlug } from "#db/queries/surveys/surveys.ts";
import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { countUnits, findUnitBySlug, listUnits } from "#db/queries/units/units.ts";
import { instruments, periods, surveyServices, surveys } from "#db/schema/surveys.ts";
import { services, units } from "#db/schema/units.ts";
import { write } from "#db/write.ts";
import { testDatabase } from "#tests/support/database.ts";

const definition = { legalBasis: "PermenPANRB 14/2017", codeOrder: "form" as const, elements: [] };
const period = (key: string, startsOn: string, endsOn: string) => ({
  id: `p-${key}`,
  key,
  kind: "triwulan" as const,
  year: 2026,
  number: 1,
  startsOn,
  endsOn,
});

let db: Database;
beforeEach(async () => {
  db = await testDatabase();
  await write(db, [
    db.orm.insert(units).values([
      { id: "u1", slug: "dinkes", name: "Dinas Kesehatan", kind: "opd" },
      {
        id: "u2",
        slug: "puskesmas-nilam-sari",
        name: "Puskesmas Nilam Sari",
        kind: "puskesmas",
        parentId: "u1",
        kecamatan: "Guguak Panjang",
      },
      { id: "u3", slug: "samsat", name: "100% Samsat", kind: "mitra", active: false },
    ]),
    db.orm.insert(services).values([
      { id: "s1", unitId: "u2", slug: "poli-umum", name: "Poli Umum", free: false },
      { id: "s2", unitId: "u2", slug: "imunisasi", name: "Imunisasi", free: true },
      { id: "s3", unitId: "u2", slug: "lama", name: "Kir lama", free: true, active: false },
    ]),
    db.orm
      .insert(periods)
      .values([
        period("2026-t1", "2026-01-01", "2026-03-31"),
        period("2026-t2", "2026-04-01", "2026-06-30"),
      ]),
    db.orm.insert(instruments).values({
      id: "i1",
      key: "skm",
      version: 1,
      name: "SKM",
      validFrom: "2017-05-09",
      definition,
    }),
    db.orm.insert(surveys).values([
      {
        id: "v1",
        slug: "puskesmas-nilam-sari-2026-t1",
        unitId: "u2",
        periodId: "p-2026-t1",
        instrumentId: "i1",
        state: "open",
      },
      {
        id: "v2",
        slug: "puskesmas-nilam-sari-2026-t2",
        unitId: "u2",
        periodId: "p-2026-t2",
        instrumentId: "i1",
      },
    ]),
    db.orm.insert(surveyServices).values([
      { surveyId: "v1", serviceId: "s1" },
      { surveyId: "v1", serviceId: "s2" },
    ]),
  ]);
});

const names = async (filter: Parameters<typeof listUnits>[1]) =>
  (await listUnits(db, filter)).map((unit) => unit.slug);

test("units are found by name, kecamatan or active service, whatever the case", async () => {
  expect(await names({ search: "NILAM" })).toEqual(["puskesmas-nilam-sari"]);
  expect(await names({ search: "guguak" })).toEqual(["puskesmas-nilam-sari"]);
  expect(await names({ search: "imunisasi" })).toEqual(["puskesmas-nilam-sari"]);
  expect(await names({ search: "kir lama" })).toEqual([]);
});

test("a percent sign or an underscore in a search is only itself", async () => {
  expect(await names({ search: "100%" })).toEqual(["samsat"]);
  expect(await names({ search: "_" })).toEqual([]);
});

test("lists narrow by kind, use, partner, reach and page", async () => {
  expect(await names({ kind: "opd" })).toEqual(["dinkes"]);
  expect(await names({ active: true })).toEqual(["dinkes", "puskesmas-nilam-sari"]);
  expect(await names({ withoutPartners: true })).toEqual(["dinkes", "puskesmas-nilam-sari"]);
  expect(await names({ ids: ["u3"] })).toEqual(["samsat"]);
  expect(await names({ ids: [] })).toEqual([]);
  expect(await names({ ids: null })).toHaveLength(3);
  expect(await names({ limit: 1, offset: 1 })).toEqual(["dinkes"]);
  expect(await countUnits(db, { active: true, limit: 1 })).toBe(2);
});

test("a unit in a list knows the unit above it", async () => {
  const [unit] = await listUnits(db, { kind: "puskesmas" });
  expect(unit).toMatchObject({ id: "u2", parentSlug: "dinkes", parentName: "Dinas Kesehatan" });
  expect(await findUnitBySlug(db, "dinkes")).toMatchObject({ id: "u1", active: true });
  expect(await findUnitBySlug(db, "tidak-ada")).toBeUndefined();
});

test("services come by name, the active ones alone when asked", async () => {
  expect((await findServicesOfUnit(db, "u2")).map((row) => row.id)).toEqual(["s2", "s3", "s1"]);
  expect((await findServicesOfUnit(db, "u2", { active: true })).map((row) => row.id)).toEqual([
    "s2",
    "s1",
  ]);
});

test("a survey comes with unit, period, instrument and its services", async () => {
  const full = await findSurveyBySlug(db, "puskesmas-nilam-sari-2026-t1");
  expect(full).toMatchObject({
    survey: { id: "v1" },
    unit: { id: "u2" },
    period: { key: "2026-t1" },
    instrument: { definition },
  });
  expect(full?.services.map((row) => row.slug)).toEqual(["imunisasi", "poli-umum"]);
  expect(await findSurveyBySlug(db, "tidak-ada")).toBeUndefined();
});

test("the current survey of a unit is the open one", async () => {
  expect((await currentSurveyOfUnit(db, "u2"))?.survey.id).toBe("v1");
  expect(await currentSurveyOfUnit(db, "u1")).toBeUndefined();
});

test("periods come the latest first", async () => {
  expect((await listPeriods(db)).map((row) => row.key)).toEqual(["2026-t2", "2026-t1"]);
  expect(await findPeriodByKey(db, "2026-t1")).toMatchObject({ id: "p-2026-t1" });
});
