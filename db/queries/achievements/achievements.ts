import { and, asc, desc, eq, gte, inArray, lte, ne, sql } from "drizzle-orm";
import type { SurveyEvidence } from "#core/achievements/unit-evidence.ts";
import { readSnapshot } from "#core/publications/snapshot.ts";
import type { Database } from "#db/client.ts";
import type { CycleRow } from "#db/queries/appraisals/appraisals.ts";
import { unitAchievements, unitIndicators } from "#db/schema/achievements.ts";
import { postings } from "#db/schema/employees.ts";
import { periods, publications, surveys } from "#db/schema/surveys.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type AchievementRow = typeof unitAchievements.$inferSelect;
export type UnitIndicatorRow = typeof unitIndicators.$inferSelect;

/** What is said and set of a unit in a cycle; undefined while nothing is. */
export async function findAchievement(
  db: Database,
  cycleId: string,
  unitId: string,
): Promise<AchievementRow | undefined> {
  const [row] = await listAchievements(db, cycleId, [unitId]);
  return row;
}

/** @param unitIds only of these units; null for all */
export const listAchievements = (
  db: Database,
  cycleId: string,
  unitIds: readonly string[] | null,
): Promise<AchievementRow[]> =>
  db.orm
    .select()
    .from(unitAchievements)
    .where(
      and(
        eq(unitAchievements.cycleId, cycleId),
        unitIds === null ? undefined : inArray(unitAchievements.unitId, [...unitIds]),
      ),
    );

/** Own targets and reported realisations. @param unitIds null for all */
export const listUnitIndicators = (
  db: Database,
  cycleId: string,
  unitIds: readonly string[] | null,
): Promise<UnitIndicatorRow[]> =>
  db.orm
    .select()
    .from(unitIndicators)
    .where(
      and(
        eq(unitIndicators.cycleId, cycleId),
        unitIds === null ? undefined : inArray(unitIndicators.unitId, [...unitIds]),
      ),
    );

/** A survey of a cycle and its unit. */
export interface CycleSurvey extends SurveyEvidence {
  unitId: string;
}

const isNewest = sql`${publications.version} = (
  SELECT max(newest.version) FROM publications AS newest
  WHERE newest.survey_id = ${publications.surveyId})`;

/**
 * Surveys that began, with periods within these days, each with its newest publication. Withdrawn
 * ones come without figures.
 * @param unitIds null for all
 */
export async function listCycleSurveys(
  db: Database,
  { startsOn, endsOn }: Pick<CycleRow, "startsOn" | "endsOn">,
  unitIds: readonly string[] | null,
): Promise<CycleSurvey[]> {
  const rows = await db.orm
    .select({
      survey: surveys.slug,
      unit: { id: units.id, slug: units.slug, name: units.name },
      period: { key: periods.key, startsOn: periods.startsOn, endsOn: periods.endsOn },
      publication: {
        version: publications.version,
        checksum: publications.checksum,
        snapshot: publications.snapshot,
        withdrawnAt: publications.withdrawnAt,
      },
    })
    .from(surveys)
    .innerJoin(periods, eq(periods.id, surveys.periodId))
    .innerJoin(units, eq(units.id, surveys.unitId))
    .leftJoin(publications, and(eq(publications.surveyId, surveys.id), isNewest))
    .where(
      and(
        gte(periods.startsOn, startsOn),
        lte(periods.endsOn, endsOn),
        ne(surveys.state, "draft"),
        unitIds === null ? undefined : inArray(surveys.unitId, [...unitIds]),
      ),
    )
    .orderBy(desc(periods.endsOn), asc(surveys.slug));
  return rows.map(({ survey, unit, period, publication }) => ({
    unitId: unit.id,
    survey,
    unit: { slug: unit.slug, name: unit.name },
    period,
    publication: publication && {
      version: publication.version,
      checksum: publication.checksum,
      snapshot: publication.withdrawnAt === null ? readSnapshot(publication.snapshot) : null,
    },
  }));
}

/** Did this person head the unit on any day of the cycle? */
export async function headedUnit(
  db: Database,
  employeeId: string,
  unitId: string,
  { startsOn, endsOn }: Pick<CycleRow, "startsOn" | "endsOn">,
): Promise<boolean> {
  const count = await db.orm.$count(
    postings,
    and(
      eq(postings.employeeId, employeeId),
      eq(postings.unitId, unitId),
      eq(postings.isHead, true),
      lte(postings.startsOn, endsOn),
      gte(sql`coalesce(${postings.endsOn}, '9999-12-31')`, startsOn),
    ),
  );
  return count > 0;
}

/** What a person says or sets; whatever else was said stays. */
export const upsertAchievement = (
  db: Database,
  cycleId: string,
  unitId: string,
  values: Partial<Omit<AchievementRow, "cycleId" | "unitId">>,
): Statement =>
  db.orm
    .insert(unitAchievements)
    .values({ cycleId, unitId, ...values })
    .onConflictDoUpdate({
      target: [unitAchievements.cycleId, unitAchievements.unitId],
      set: values,
    });

/** A target or a reported realisation; the other stays. */
export const upsertUnitIndicator = (
  db: Database,
  key: Pick<UnitIndicatorRow, "cycleId" | "unitId" | "indicatorKey">,
  values: Partial<Omit<UnitIndicatorRow, "cycleId" | "unitId" | "indicatorKey">>,
): Statement =>
  db.orm
    .insert(unitIndicators)
    .values({ ...key, ...values })
    .onConflictDoUpdate({
      target: [unitIndicators.cycleId, unitIndicators.unitId, unitIndicators.indicatorKey],
      set: values,
    });
