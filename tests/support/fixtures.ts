import type { SurveyState } from "#core/surveys/survey-state.ts";
import type { Database } from "#db/client.ts";
import { periods, surveyServices, surveys } from "#db/schema/surveys.ts";
import { government, services, units } from "#db/schema/units.ts";
import { STANDARD_INSTRUMENT_ID, seedBase } from "#db/seed/base.ts";
import { STANDARD_INSTRUMENT } from "#db/seed/standard-instrument.ts";
import { write } from "#db/write.ts";
import { testDatabase } from "./context.ts";
import { runSql } from "./run-sql.ts";

/** Slugs of the small government below. */
export const SURVEY = "disdukcapil-2026-s2";
export const ONE_SERVICE_SURVEY = "puskesmas-2026-s2";

/**
 * A small government: Disdukcapil (two services, one of them free, an open survey), a puskesmas
 * below the health agency (one service, open), and a kelurahan whose survey is still a draft.
 */
export async function fillFixture(db: Database): Promise<void> {
  await seedBase(db);
  await write(db, [
    db.orm.insert(government).values({ name: "Kota Contoh", code: "13.75" }),
    db.orm.insert(units).values([
      unit("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "opd"),
      unit("dinkes", "Dinas Kesehatan", "opd"),
      {
        ...unit("puskesmas", "Puskesmas Contoh", "puskesmas"),
        parentId: "unit-dinkes",
        kecamatan: "Guguak Panjang",
      },
      unit("kelurahan", "Kelurahan Contoh", "kelurahan"),
      { ...unit("tutup", "Unit Lama", "bagian"), active: false },
    ]),
    db.orm
      .insert(services)
      .values([
        service("disdukcapil", "ktp-el", "KTP elektronik", true),
        service("disdukcapil", "legalisasi", "Legalisasi dokumen", false),
        service("puskesmas", "poli-umum", "Poli umum", false),
      ]),
    db.orm.insert(periods).values({
      id: "period",
      key: "2026-s2",
      kind: "semester",
      year: 2026,
      number: 2,
      startsOn: "2026-07-01",
      endsOn: "2026-12-31",
    }),
    db.orm
      .insert(surveys)
      .values([
        survey("disdukcapil", "draft"),
        survey("puskesmas", "draft"),
        survey("kelurahan", "draft"),
      ]),
    db.orm.insert(surveyServices).values([
      { surveyId: "survey-disdukcapil", serviceId: "disdukcapil/ktp-el" },
      { surveyId: "survey-disdukcapil", serviceId: "disdukcapil/legalisasi" },
      { surveyId: "survey-puskesmas", serviceId: "puskesmas/poli-umum" },
    ]),
  ]);
  await moveSurvey(db, SURVEY, "open");
  await moveSurvey(db, ONE_SERVICE_SURVEY, "open");
}

/** That government in a database in memory. */
export async function fixtureDatabase(): Promise<Database> {
  const db = await testDatabase();
  await fillFixture(db);
  return db;
}

/** Moves a survey along its life without the staff operation. */
export async function moveSurvey(db: Database, slug: string, state: SurveyState): Promise<void> {
  await runSql(db, "UPDATE surveys SET state = ? WHERE slug = ?", state, slug);
}

/** A complete form for `SURVEY`, as the API takes it; scores 3 everywhere. */
export function filledForm(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    instanceId: crypto.randomUUID(),
    service: "legalisasi",
    answers: Object.fromEntries(STANDARD_INSTRUMENT.elements.map(({ key }) => [key, 3])),
    profile: { gender: "P", ageBand: "26-35", education: "sma", occupation: "wirausaha" },
    ...overrides,
  };
}

const unit = (slug: string, name: string, kind: (typeof units.$inferInsert)["kind"]) => ({
  id: `unit-${slug}`,
  slug,
  name,
  kind,
});

const service = (unitSlug: string, slug: string, name: string, free: boolean) => ({
  id: `${unitSlug}/${slug}`,
  unitId: `unit-${unitSlug}`,
  slug,
  name,
  free,
});

const survey = (unitSlug: string, state: SurveyState) => ({
  id: `survey-${unitSlug}`,
  slug: `${unitSlug}-2026-s2`,
  unitId: `unit-${unitSlug}`,
  periodId: "period",
  instrumentId: STANDARD_INSTRUMENT_ID,
  state,
});
