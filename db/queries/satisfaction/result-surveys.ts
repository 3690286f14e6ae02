import { and, asc, desc, eq, inArray, lt, or, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import type { FullSurvey } from "#db/queries/surveys/surveys.ts";
import { instruments, periods, surveys } from "#db/schema/surveys.ts";
import { units } from "#db/schema/units.ts";

/** A survey with all that names it: what reports are built from. */
export type ResultSurvey = Omit<FullSurvey, "services">;

/** Newest period first. */
const NEWEST = [desc(periods.endsOn), desc(periods.startsOn)];

function selectSurveys(db: Database, where: SQL | undefined) {
  return db.orm
    .select({ survey: surveys, unit: units, period: periods, instrument: instruments })
    .from(surveys)
    .innerJoin(units, eq(units.id, surveys.unitId))
    .innerJoin(periods, eq(periods.id, surveys.periodId))
    .innerJoin(instruments, eq(instruments.id, surveys.instrumentId))
    .where(where)
    .orderBy(...NEWEST, asc(folded(units.name)));
}

/** This survey and those of the same unit for earlier periods, newest first. */
export async function listUpToSurvey(
  db: Database,
  { survey, period }: ResultSurvey,
  most: number,
): Promise<ResultSurvey[]> {
  const notLater = or(eq(periods.id, period.id), lt(periods.endsOn, period.endsOn));
  return await selectSurveys(db, and(eq(surveys.unitId, survey.unitId), notLater)).limit(most);
}

/** Surveys of the given periods, of the given units (null: of all), by period and unit name. */
export async function listResultSurveys(
  db: Database,
  periodIds: readonly string[],
  unitIds: readonly string[] | null,
): Promise<ResultSurvey[]> {
  if (periodIds.length === 0) return [];
  const ofUnits = unitIds === null ? undefined : inArray(surveys.unitId, [...unitIds]);
  return await selectSurveys(db, and(inArray(surveys.periodId, [...periodIds]), ofUnits));
}

/** Periods for which there is at least one survey, newest first. */
export async function listSurveyedPeriods(db: Database): Promise<PeriodRow[]> {
  const rows = await db.orm
    .selectDistinct({ period: periods })
    .from(periods)
    .innerJoin(surveys, eq(surveys.periodId, periods.id))
    .orderBy(...NEWEST);
  return rows.map((row) => row.period);
}

/** Closed and not yet published, the earliest closed first. */
export async function listSurveysToPublish(
  db: Database,
): Promise<{ slug: string; closedAt: Date | null }[]> {
  return await db.orm
    .select({ slug: surveys.slug, closedAt: surveys.closedAt })
    .from(surveys)
    .where(eq(surveys.state, "closed"))
    .orderBy(asc(surveys.closedAt), asc(surveys.slug));
}
