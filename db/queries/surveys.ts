import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { instruments, periods, surveyServices, surveys } from "../schema/surveys.ts";
import { services, units } from "../schema/units.ts";
import type { InstrumentRow } from "./instruments.ts";
import type { PeriodRow } from "./periods.ts";
import type { ServiceRow } from "./services.ts";
import type { UnitRow } from "./units.ts";

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
export function findServicesOfSurvey(db: Database, surveyId: string): Promise<ServiceRow[]> {
  return db.orm
    .select({ service: services })
    .from(surveyServices)
    .innerJoin(services, eq(surveyServices.serviceId, services.id))
    .where(eq(surveyServices.surveyId, surveyId))
    .orderBy(asc(sql`lower(${services.name})`), asc(services.slug))
    .then((rows) => rows.map((row) => row.service));
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
