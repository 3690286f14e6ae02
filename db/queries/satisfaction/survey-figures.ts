import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { instruments, periods, surveys } from "#db/schema/surveys.ts";
import { units } from "#db/schema/units.ts";
import { readShownTotals } from "./live-figures.ts";
import { readExactTotals, readLastDays } from "./tallies.ts";

const elementCount = sql<number>`json_array_length(${instruments.definition}, '$.elements')`;

/** One row of the overview: a survey with its totals, without any of its questions. */
export type SurveyFigureRow = Awaited<ReturnType<typeof listSurveyFigures>>[number];

/**
 * Surveys of these periods, of these units (null: of all), with how many answered, the figures that may
 * be shown (null: none) and the last day that brought an answer (null without answers).
 * By unit name, the newest period of each first. Reads tallies only.
 */
export async function listSurveyFigures(
  db: Database,
  periodIds: readonly string[],
  unitIds: readonly string[] | null,
) {
  const rows = await db.orm
    .select({
      id: surveys.id,
      survey: {
        id: surveys.id,
        slug: surveys.slug,
        state: surveys.state,
        population: surveys.population,
        periodId: surveys.periodId,
      },
      unit: { id: units.id, slug: units.slug, name: units.name, kind: units.kind },
      elementCount,
    })
    .from(surveys)
    .innerJoin(units, eq(units.id, surveys.unitId))
    .innerJoin(periods, eq(periods.id, surveys.periodId))
    .innerJoin(instruments, eq(instruments.id, surveys.instrumentId))
    .where(
      and(
        inArray(surveys.periodId, [...periodIds]),
        unitIds === null ? undefined : inArray(surveys.unitId, [...unitIds]),
      ),
    )
    .orderBy(asc(folded(units.name)), asc(units.slug), desc(periods.endsOn));
  const ids = rows.map(({ id }) => id);
  const [counts, totals, lastDays] = await Promise.all([
    readExactTotals(db, ids),
    readShownTotals(
      db,
      rows.map(({ survey }) => survey),
    ),
    readLastDays(db, ids),
  ]);
  return rows.map(({ id, ...row }) => ({
    ...row,
    /** How many have answered. */
    received: counts.get(id)?.n ?? 0,
    /** n, Σt and Σt² of what may be shown. */
    total: totals.get(id) ?? null,
    /** The last day (YYYY-MM-DD) that brought an answer. */
    lastDay: lastDays.get(id) ?? null,
  }));
}
