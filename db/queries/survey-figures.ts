import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { groupTallies } from "../schema/responses.ts";
import { instruments, periods, surveys } from "../schema/surveys.ts";
import { units } from "../schema/units.ts";

const elementCount = sql<number>`json_array_length(${instruments.definition}, '$.elements')`;

/** The last day (YYYY-MM-DD) that brought an answer; null without any. */
const lastDay = sql<string | null>`(
  SELECT max(days.key) FROM group_tallies AS days
  WHERE days.survey_id = ${surveys.id} AND days.dimension = 'day')`;

/** One row of the overview: a survey with its totals, without any of its questions. */
export type SurveyFigureRow = Awaited<ReturnType<typeof listSurveyFigures>>[number];

/**
 * Surveys of these periods, of these units (null: of all), with n, Σt and Σt² (null without answers).
 * By unit name, the newest period of each first. Reads kept tallies only.
 */
export function listSurveyFigures(
  db: Database,
  periodIds: readonly string[],
  unitIds: readonly string[] | null,
) {
  return db.orm
    .select({
      survey: {
        slug: surveys.slug,
        state: surveys.state,
        population: surveys.population,
        periodId: surveys.periodId,
      },
      unit: { id: units.id, slug: units.slug, name: units.name, kind: units.kind },
      elementCount,
      total: {
        n: groupTallies.n,
        sum: groupTallies.sum,
        sumOfSquares: groupTallies.sumOfSquares,
      },
      lastDay,
    })
    .from(surveys)
    .innerJoin(units, eq(units.id, surveys.unitId))
    .innerJoin(periods, eq(periods.id, surveys.periodId))
    .innerJoin(instruments, eq(instruments.id, surveys.instrumentId))
    .leftJoin(
      groupTallies,
      and(eq(groupTallies.surveyId, surveys.id), eq(groupTallies.dimension, "all")),
    )
    .where(
      and(
        inArray(surveys.periodId, [...periodIds]),
        unitIds === null ? undefined : inArray(surveys.unitId, [...unitIds]),
      ),
    )
    .orderBy(asc(sql`lower(${units.name})`), asc(units.slug), desc(periods.endsOn));
}
