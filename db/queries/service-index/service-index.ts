import {
  and,
  asc,
  between,
  eq,
  gte,
  inArray,
  isNotNull,
  lte,
  min,
  notInArray,
  sql,
} from "drizzle-orm";
import type { MediumFact, TopicFact } from "#core/service-index/service-facts.ts";
import { NOT_COUNTED } from "#core/topics/figures.ts";
import type { Database } from "#db/client.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { consultationParticipants } from "#db/schema/consultations.ts";
import { cycles } from "#db/schema/cycles.ts";
import { publicationMedia } from "#db/schema/development.ts";
import { publications, surveys } from "#db/schema/surveys.ts";
import { topics } from "#db/schema/topics.ts";
import type { Statement } from "#db/write.ts";

export type MediumRow = typeof publicationMedia.$inferSelect;

/** When each survey of a unit was first published, whatever came afterwards; by survey id. */
export async function firstPublications(
  db: Database,
  unitId: string,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.orm
    .select({ id: publications.surveyId, at: min(publications.publishedAt) })
    .from(publications)
    .innerJoin(surveys, eq(surveys.id, publications.surveyId))
    .where(eq(surveys.unitId, unitId))
    .groupBy(publications.surveyId);
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])));
}

/** Where the results of these surveys were published besides the portal, the earliest first. */
export const listMedia = (
  db: Database,
  surveyIds: readonly string[],
): Promise<(MediumRow & MediumFact)[]> =>
  db.orm
    .select({
      id: publicationMedia.id,
      surveyId: publicationMedia.surveyId,
      survey: surveys.slug,
      medium: publicationMedia.medium,
      link: publicationMedia.link,
      publishedOn: publicationMedia.publishedOn,
      addedBy: publicationMedia.addedBy,
    })
    .from(publicationMedia)
    .innerJoin(surveys, eq(surveys.id, publicationMedia.surveyId))
    .where(inArray(publicationMedia.surveyId, [...surveyIds]))
    .orderBy(asc(publicationMedia.publishedOn), asc(publicationMedia.id));

export const insertMedium = (db: Database, row: MediumRow): Statement =>
  db.orm.insert(publicationMedia).values(row);

export const deleteMedium = (db: Database, id: string): Statement =>
  db.orm.delete(publicationMedia).where(eq(publicationMedia.id, id));

/** Screened posts of a unit that came in on these days (YYYY-MM-DD, both included), as they count. */
export async function listTopicFacts(
  db: Database,
  unitId: string,
  from: string,
  to: string,
): Promise<TopicFact[]> {
  const rows = await db.orm
    .select({
      state: topics.state,
      createdAt: topics.createdAt,
      answerBy: topics.answerBy,
      firstAnswerAt: sql<number | null>`(SELECT min(at) FROM topic_events
        WHERE topic_id = topics.id AND action = 'answer')`,
    })
    .from(topics)
    .where(
      and(
        sql`coalesce(topics.owner_unit_id, topics.chosen_unit_id) = ${unitId}`,
        between(topics.createdOn, from, to),
        eq(topics.supervisory, false),
        notInArray(topics.state, [...NOT_COUNTED]),
        isNotNull(topics.verifiedOn),
      ),
    );
  return rows.map(({ firstAnswerAt: at, ...row }) => ({
    ...row,
    firstAnswerAt: at === null ? null : new Date(at),
  }));
}

/** Groups of participants of whom somebody came, by event. */
export async function countAttendingGroups(
  db: Database,
  consultationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.orm
    .select({
      id: consultationParticipants.consultationId,
      groups: sql<number>`count(DISTINCT ${consultationParticipants.group})`,
    })
    .from(consultationParticipants)
    .where(
      and(
        inArray(consultationParticipants.consultationId, [...consultationIds]),
        eq(consultationParticipants.attended, true),
      ),
    )
    .groupBy(consultationParticipants.consultationId);
  return new Map(rows.map(({ id, groups }) => [id, groups]));
}

/** Keys of the cycles within a year in which people of the unit are appraised. */
export async function listCycleKeysOfUnit(
  db: Database,
  unitId: string,
  year: number,
): Promise<string[]> {
  const rows = await db.orm
    .selectDistinct({ key: cycles.key })
    .from(cycles)
    .innerJoin(appraisals, eq(appraisals.cycleId, cycles.id))
    .where(
      and(
        eq(appraisals.unitId, unitId),
        gte(cycles.startsOn, `${year}-01-01`),
        lte(cycles.endsOn, `${year}-12-31`),
      ),
    )
    .orderBy(asc(cycles.key));
  return rows.map(({ key }) => key);
}
