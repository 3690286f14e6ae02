import { and, asc, count, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { SurveyState } from "#core/surveys/survey-state.ts";
import type { Database } from "#db/client.ts";
import { contains, folded } from "#db/queries/contains.ts";
import type { InstrumentRow } from "#db/queries/instruments/instruments.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import { readExactTotals } from "#db/queries/satisfaction/tallies.ts";
import type { ServiceRow } from "#db/queries/units/services.ts";
import type { UnitRow } from "#db/queries/units/units.ts";
import { instruments, periods, surveyServices, surveys } from "#db/schema/surveys.ts";
import { services, units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type SurveyRow = typeof surveys.$inferSelect;

/** A survey with everything a page, an answer or a report needs to know of it. */
export interface FullSurvey {
  survey: SurveyRow;
  unit: UnitRow;
  period: PeriodRow;
  instrument: InstrumentRow;
  /** The services it covers, by name; none while it is a draft. */
  services: ServiceRow[];
}

export async function findSurveyBySlug(
  db: Database,
  slug: string,
): Promise<FullSurvey | undefined> {
  const [row] = await db.orm
    .select({ survey: surveys, unit: units, period: periods, instrument: instruments })
    .from(surveys)
    .innerJoin(units, eq(surveys.unitId, units.id))
    .innerJoin(periods, eq(surveys.periodId, periods.id))
    .innerJoin(instruments, eq(surveys.instrumentId, instruments.id))
    .where(eq(surveys.slug, slug));
  if (row === undefined) return undefined;
  return { ...row, services: await findServicesOfSurvey(db, row.survey.id) };
}

/** The services a survey covers: the active ones of its unit when it opened. */
export async function findServicesOfSurvey(db: Database, surveyId: string): Promise<ServiceRow[]> {
  const rows = await db.orm
    .select({ service: services })
    .from(surveyServices)
    .innerJoin(services, eq(surveyServices.serviceId, services.id))
    .where(eq(surveyServices.surveyId, surveyId))
    .orderBy(asc(folded(services.name)), asc(services.slug));
  return rows.map((row) => row.service);
}

/** The open survey of a unit, of the latest period when there are several; undefined when none is open. */
export async function currentSurveyOfUnit(
  db: Database,
  unitId: string,
): Promise<{ survey: SurveyRow; period: PeriodRow } | undefined> {
  const [row] = await db.orm
    .select({ survey: surveys, period: periods })
    .from(surveys)
    .innerJoin(periods, eq(surveys.periodId, periods.id))
    .where(and(eq(surveys.unitId, unitId), eq(surveys.state, "open")))
    .orderBy(desc(periods.startsOn), desc(periods.key))
    .limit(1);
  return row;
}

/** A survey in a list, with the number of answers so far. */
export interface SurveyListItem {
  survey: SurveyRow;
  unit: UnitRow;
  period: PeriodRow;
  answers: number;
}

export interface SurveyFilter {
  periodId?: string | undefined;
  state?: SurveyState | undefined;
  /** Part of the unit's name. */
  search?: string | undefined;
  /** Only surveys of these units; null or absent means all. */
  unitIds?: readonly string[] | null | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

const conditions = ({ periodId, state, search, unitIds }: SurveyFilter): SQL | undefined =>
  and(
    periodId === undefined ? undefined : eq(surveys.periodId, periodId),
    state && eq(surveys.state, state),
    search ? contains([units.name], search) : undefined,
    unitIds ? inArray(surveys.unitId, [...unitIds]) : undefined,
  );

/** Surveys, the latest period first, then by the unit's name. */
export async function listSurveys(
  db: Database,
  filter: SurveyFilter = {},
): Promise<SurveyListItem[]> {
  const rows = await db.orm
    .select({ survey: surveys, unit: units, period: periods })
    .from(surveys)
    .innerJoin(units, eq(surveys.unitId, units.id))
    .innerJoin(periods, eq(surveys.periodId, periods.id))
    .where(conditions(filter))
    .orderBy(
      desc(periods.endsOn),
      desc(periods.startsOn),
      asc(folded(units.name)),
      asc(surveys.slug),
    )
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0);
  const totals = await readExactTotals(
    db,
    rows.map(({ survey }) => survey.id),
  );
  return rows.map((row) => ({ ...row, answers: totals.get(row.survey.id)?.n ?? 0 }));
}

/** How many surveys the filter leaves in each state. */
export async function countSurveysByState(
  db: Database,
  filter: SurveyFilter = {},
): Promise<ReadonlyMap<SurveyState, number>> {
  const rows = await db.orm
    .select({ state: surveys.state, count: count() })
    .from(surveys)
    .innerJoin(units, eq(surveys.unitId, units.id))
    .where(conditions(filter))
    .groupBy(surveys.state);
  return new Map(rows.map((row) => [row.state, row.count]));
}

/** The units that already have a survey in a period. */
export async function unitsWithSurvey(
  db: Database,
  periodId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db.orm
    .select({ unitId: surveys.unitId })
    .from(surveys)
    .where(eq(surveys.periodId, periodId));
  return new Set(rows.map((row) => row.unitId));
}

/** N of each unit as its latest survey that has one knows it; units without any are not in it. */
export async function latestPopulations(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db.orm
    .select({ unitId: surveys.unitId, population: surveys.population })
    .from(surveys)
    .innerJoin(periods, eq(surveys.periodId, periods.id))
    .where(isNotNull(surveys.population))
    .orderBy(asc(periods.endsOn), asc(periods.startsOn));
  return new Map(
    rows.flatMap((row) => (row.population === null ? [] : [[row.unitId, row.population]])),
  );
}

export const insertSurvey = (
  db: Database,
  survey: Omit<SurveyRow, "closedAt" | "lateReason"> & Partial<Pick<SurveyRow, "lateReason">>,
): Statement => db.orm.insert(surveys).values(survey);

/** Takes the services a unit offers now into its survey. */
export const insertSurveyServices = (
  surveyId: string,
  unitId: string,
): Statement => sql`INSERT INTO ${surveyServices} (survey_id, service_id)
  SELECT ${surveyId}, ${services.id} FROM ${services} WHERE ${services.unitId} = ${unitId} AND ${services.active}`;

export const updateSurvey = (
  db: Database,
  id: string,
  values: Partial<Pick<SurveyRow, "population" | "state" | "openedAt" | "closedAt" | "lateReason">>,
): Statement => db.orm.update(surveys).set(values).where(eq(surveys.id, id));

/** How many answers a survey has. */
export async function countAnswers(db: Database, surveyId: string): Promise<number> {
  return (await readExactTotals(db, [surveyId])).get(surveyId)?.n ?? 0;
}
