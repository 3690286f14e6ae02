import { sql } from "drizzle-orm";
import type { UnitKind } from "#core/units/unit-kind.ts";
import type { Database } from "#db/client.ts";
import { comments, responses } from "#db/schema/responses.ts";
import { periods, surveyServices, surveys } from "#db/schema/surveys.ts";
import { government, services, units } from "#db/schema/units.ts";
import { STANDARD_INSTRUMENT_ID, seedBase } from "#db/seed/base.ts";
import { STANDARD_INSTRUMENT } from "#db/seed/standard-instrument.ts";
import { write } from "#db/write.ts";
import { moveSurvey } from "./fixtures.ts";

export const ELEMENT_KEYS = STANDARD_INSTRUMENT.elements.map(({ key }) => key);

type NewResponse = typeof responses.$inferInsert;

/** A government with one period and no units yet. */
export async function seedGovernment(
  db: Database,
  settings: Partial<typeof government.$inferInsert> = {},
): Promise<void> {
  await seedBase(db);
  await write(db, [
    db.orm.insert(government).values({ name: "Kota Contoh", code: "99.01", ...settings }),
  ]);
  await seedPeriod(db, 3);
}

/** A quarter of 2026, id `p-2026-t{number}`. */
export async function seedPeriod(db: Database, number: 1 | 2 | 3 | 4): Promise<void> {
  const starts = ["01-01", "04-01", "07-01", "10-01"][number - 1];
  const ends = ["03-31", "06-30", "09-30", "12-31"][number - 1];
  const key = `2026-t${number}`;
  await write(db, [
    db.orm.insert(periods).values({
      id: `p-${key}`,
      key,
      kind: "triwulan",
      year: 2026,
      number,
      startsOn: `2026-${starts}`,
      endsOn: `2026-${ends}`,
    }),
  ]);
}

/** A unit `slug` (id `u-slug`) with the services a and b (ids `slug-a`, `slug-b`). */
export async function seedUnit(
  db: Database,
  slug: string,
  options: { kind?: UnitKind; parent?: string; name?: string } = {},
): Promise<void> {
  const { kind = "opd", parent, name = `Unit ${slug}` } = options;
  const parentId = parent === undefined ? null : `u-${parent}`;
  await write(db, [
    db.orm.insert(units).values({ id: `u-${slug}`, slug, name, kind, parentId }),
    db.orm.insert(services).values([
      { id: `${slug}-a`, unitId: `u-${slug}`, slug: "a", name: "Layanan A", free: true },
      { id: `${slug}-b`, unitId: `u-${slug}`, slug: "b", name: "Layanan B", free: false },
    ]),
  ]);
}

/**
 * An open survey of a unit, in a database of before: written out, because the tables have columns now
 * that they did not have then.
 */
export async function seedOlderSurvey(db: Database, unit: string, survey: string): Promise<void> {
  await write(db, [
    sql`INSERT INTO units (id, slug, name, kind) VALUES (${`u-${unit}`}, ${unit}, ${unit}, 'opd')`,
    ...["a", "b"].map(
      (slug) => sql`INSERT INTO services (id, unit_id, slug, name, free)
        VALUES (${`${unit}-${slug}`}, ${`u-${unit}`}, ${slug}, ${slug}, 0)`,
    ),
    sql`INSERT INTO surveys (id, slug, unit_id, period_id, instrument_id, state)
      VALUES (${survey}, ${survey}, ${`u-${unit}`}, 'p-2026-t3', ${STANDARD_INSTRUMENT_ID}, 'open')`,
  ]);
}

export const surveySlug = (unit: string, period = "2026-t3") => `${unit}-${period}`;

/** An open survey (id and slug `unit-period`) with these answers. */
export async function seedSurvey(
  db: Database,
  unit: string,
  rows: readonly Partial<NewResponse>[],
  options: { period?: string; population?: number | null } = {},
): Promise<string> {
  const { period = "2026-t3", population = 1000 } = options;
  const slug = surveySlug(unit, period);
  await write(db, [
    db.orm.insert(surveys).values({
      id: slug,
      slug,
      unitId: `u-${unit}`,
      periodId: `p-${period}`,
      instrumentId: STANDARD_INSTRUMENT_ID,
      population,
      state: "open",
    }),
    db.orm.insert(surveyServices).values([
      { surveyId: slug, serviceId: `${unit}-a` },
      { surveyId: slug, serviceId: `${unit}-b` },
    ]),
  ]);
  await addResponses(db, slug, rows);
  return slug;
}

let receipts = 0;

export async function addResponses(
  db: Database,
  surveyId: string,
  rows: readonly Partial<NewResponse>[],
): Promise<void> {
  const values = rows.map((row): NewResponse => {
    receipts += 1;
    return {
      surveyId,
      instanceId: `instance-${receipts}`,
      receipt: `receipt-${receipts}`,
      channel: "web",
      answers: scores(3),
      submittedAt: new Date("2026-09-01T02:00:00Z"),
      submittedOn: "2026-09-01",
      ...row,
    };
  });
  if (values.length > 0) await write(db, [db.orm.insert(responses).values(values)]);
}

/** The same score for every element. */
export const scores = (score: number) =>
  Object.fromEntries(ELEMENT_KEYS.map((key) => [key, score]));

/** So many answers, every element with the same score: 3 and 4 in turn. */
export const mixedAnswers = (count: number, row: Partial<NewResponse> = {}) =>
  Array.from({ length: count }, (_, at) => ({ answers: scores(3 + (at % 2)), ...row }));

export async function closeSurvey(db: Database, slug: string): Promise<void> {
  await moveSurvey(db, slug, "closed");
}

export async function seedComment(
  db: Database,
  surveyId: string,
  unit: string,
  id: string,
  text: string,
): Promise<void> {
  await write(db, [db.orm.insert(comments).values({ id, surveyId, unitId: `u-${unit}`, text })]);
}
