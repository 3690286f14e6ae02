import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import type { UnitRow } from "#db/queries/units/units.ts";
import { periods, publications, surveys } from "#db/schema/surveys.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type PublicationRow = typeof publications.$inferSelect;

/** A version without its figures, for histories. */
export type PublicationHead = Omit<PublicationRow, "snapshot">;

const headColumns = {
  surveyId: publications.surveyId,
  version: publications.version,
  checksum: publications.checksum,
  reason: publications.reason,
  publishedAt: publications.publishedAt,
  withdrawnAt: publications.withdrawnAt,
  withdrawnReason: publications.withdrawnReason,
};

/** Every version of a survey's publication, newest first. */
export function listVersions(db: Database, surveyId: string): Promise<PublicationHead[]> {
  return db.orm
    .select(headColumns)
    .from(publications)
    .where(eq(publications.surveyId, surveyId))
    .orderBy(desc(publications.version));
}

/** Only the newest version of a survey is in force. */
const isNewest = sql`${publications.version} = (
  SELECT max(newest.version) FROM publications AS newest
  WHERE newest.survey_id = ${publications.surveyId})`;

/** A survey's publication with the names by which the public asks for it. */
export interface PublishedSurvey {
  publication: PublicationRow;
  survey: { id: string; slug: string };
  unit: UnitRow;
  period: PeriodRow;
}

const publishedColumns = {
  publication: publications,
  survey: { id: surveys.id, slug: surveys.slug },
  unit: units,
  period: periods,
};

function selectPublished(db: Database) {
  return db.orm
    .select(publishedColumns)
    .from(publications)
    .innerJoin(surveys, eq(surveys.id, publications.surveyId))
    .innerJoin(units, eq(units.id, surveys.unitId))
    .innerJoin(periods, eq(periods.id, surveys.periodId));
}

export interface PublishedFilter {
  unitIds?: readonly string[];
  periodId?: string;
}

/** The newest version of every published survey, withdrawn or not; newest period first, then by unit. */
export function listPublished(db: Database, filter: PublishedFilter): Promise<PublishedSurvey[]> {
  const { unitIds, periodId } = filter;
  return selectPublished(db)
    .where(
      and(
        isNewest,
        unitIds && inArray(surveys.unitId, [...unitIds]),
        periodId === undefined ? undefined : eq(surveys.periodId, periodId),
      ),
    )
    .orderBy(
      desc(periods.endsOn),
      desc(periods.startsOn),
      asc(folded(units.name)),
      asc(units.slug),
    );
}

/** One version of a survey's publication; the newest when none is named. */
export async function findPublished(
  db: Database,
  surveySlug: string,
  version: number | null,
): Promise<PublishedSurvey | undefined> {
  const wanted = version === null ? isNewest : eq(publications.version, version);
  const [row] = await selectPublished(db).where(and(eq(surveys.slug, surveySlug), wanted));
  return row;
}

/** Periods with at least one publication that has not been withdrawn, newest first. */
export async function listPublishedPeriods(db: Database): Promise<PeriodRow[]> {
  const rows = await db.orm
    .selectDistinct({ period: periods })
    .from(periods)
    .innerJoin(surveys, eq(surveys.periodId, periods.id))
    .innerJoin(publications, eq(publications.surveyId, surveys.id))
    .where(and(isNewest, isNull(publications.withdrawnAt)))
    .orderBy(desc(periods.endsOn), desc(periods.startsOn));
  return rows.map((row) => row.period);
}

/** Its key (survey, version) is the lock: of two publishers, the second one is refused. */
export function insertPublication(
  db: Database,
  publication: Pick<
    PublicationRow,
    "surveyId" | "version" | "snapshot" | "checksum" | "reason" | "publishedAt"
  >,
): Statement {
  return db.orm.insert(publications).values(publication);
}

export function withdrawVersion(
  db: Database,
  surveyId: string,
  version: number,
  withdrawnAt: Date,
  withdrawnReason: string,
): Statement {
  return db.orm
    .update(publications)
    .set({ withdrawnAt, withdrawnReason })
    .where(and(eq(publications.surveyId, surveyId), eq(publications.version, version)));
}
