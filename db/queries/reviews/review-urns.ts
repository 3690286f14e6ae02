import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { reviewMarks, reviewRaters, reviewRounds, type reviewUrns } from "#db/schema/reviews.ts";
import type { Statement } from "#db/write.ts";

export type UrnRow = typeof reviewUrns.$inferSelect;

/** Urns and marks of a round that opens, in the order of their keys: nothing follows an arrival. */
export const layDownUrns = (rows: readonly UrnRow[]): Statement =>
  sql`INSERT INTO review_urns (appraisal_id, relation, counts, strengths, suggestions)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    FROM json_each(${JSON.stringify(
      rows.map((row) => [
        row.appraisalId,
        row.relation,
        row.counts,
        row.strengths,
        row.suggestions,
      ]),
    )}) ORDER BY 1, 2`;

export const layDownMarks = (marks: readonly string[]): Statement =>
  sql`INSERT INTO review_marks (mark, used)
    SELECT value, 0 FROM json_each(${JSON.stringify(marks)}) ORDER BY value`;

/**
 * That somebody has answered. Refused (`conflict`) when he has already. A mark that is not there,
 * because another key made it, is added: an answer is worth more than an order of marks.
 */
export const useMark = (mark: string): Statement =>
  sql`INSERT INTO review_marks (mark, used) VALUES (${mark}, 1)
    ON CONFLICT (mark) DO UPDATE SET used = 1`;

/** Which of these have been used. */
export async function usedMarks(
  db: Database,
  marks: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.orm
    .select()
    .from(reviewMarks)
    .where(inArray(reviewMarks.mark, [...marks]));
  return new Set(rows.filter(({ used }) => used).map(({ mark }) => mark));
}

/** A closed round forgets who answered. */
export const deleteMarks = (marks: readonly string[]): Statement =>
  sql`DELETE FROM review_marks WHERE mark IN (SELECT value FROM json_each(${JSON.stringify(marks)}))`;

/** Words put into a list in the order of the alphabet; blanks keep its length. */
const withWords = (column: SQL, text: string | null): SQL =>
  text === null
    ? column
    : sql`(SELECT list || substr(printf('%*s', octet_length(${column}), ''), 1,
        max(0, octet_length(${column}) - octet_length(list)))
      FROM (SELECT json_group_array(value ORDER BY value) AS list
        FROM (SELECT value FROM json_each(${column}) UNION ALL SELECT ${text})))`;

export interface FilledForm {
  appraisalId: string;
  relation: UrnRow["relation"];
  /** What the form adds, see `countsOf`. */
  counts: string;
  strength: string | null;
  suggestion: string | null;
}

/** Puts a form into its urn, in place and in constant length. */
export const fillUrn = ({ appraisalId, relation, ...form }: FilledForm): Statement =>
  sql`UPDATE review_urns SET
    counts = (SELECT '[' || group_concat(printf('%3d', was.value + form.value), ',' ORDER BY was.key) || ']'
      FROM json_each(review_urns.counts) AS was
      JOIN json_each(${form.counts}) AS form ON form.key = was.key),
    strengths = ${withWords(sql`strengths`, form.strength)},
    suggestions = ${withWords(sql`suggestions`, form.suggestion)}
    WHERE appraisal_id = ${appraisalId} AND relation = ${relation}`;

/** How many forms have come in, in a whole cycle: every form adds one to the first item. */
export async function countForms(db: Database, cycleId: string): Promise<number> {
  const row = await db.orm.get<{ forms: number | null }>(sql`SELECT sum(each.value) AS forms
    FROM review_urns JOIN appraisals ON appraisals.id = review_urns.appraisal_id
    JOIN json_each(review_urns.counts) AS each ON each.key < 5
    WHERE appraisals.cycle_id = ${cycleId}`);
  return row?.forms ?? 0;
}

const sourceOfRelation = sql`CASE relation WHEN 'self' THEN 'self' WHEN 'superior' THEN 'superior'
  ELSE 'others' END`;

const wordsOut = (cycleId: string, kind: string, column: SQL): Statement =>
  sql`INSERT INTO review_comments (id, appraisal_id, source, kind, text, state)
    SELECT lower(hex(randomblob(16))), appraisal_id, ${sourceOfRelation}, ${kind}, each.value,
      CASE relation WHEN 'self' THEN 'shown' ELSE 'waiting' END
    FROM review_urns JOIN json_each(${column}) AS each
    WHERE appraisal_id IN (SELECT id FROM appraisals WHERE cycle_id = ${cycleId}) ORDER BY 1`;

/**
 * Takes the words out of the urns of a round that closes. From here on they are single comments with
 * random names, and the urns hold counts only. What somebody says about himself needs no screening. Comes before the round is closed.
 */
export const emptyUrnsOfWords = (cycleId: string): Statement[] => [
  wordsOut(cycleId, "strength", sql`strengths`),
  wordsOut(cycleId, "suggestion", sql`suggestions`),
  sql`UPDATE review_urns SET strengths = '[]', suggestions = '[]'
    WHERE appraisal_id IN (SELECT id FROM appraisals WHERE cycle_id = ${cycleId})`,
];

/**
 * One rater of every open round, with nothing about whether he has answered: his mark is there from
 * the day the round opens, if today's key is the one of that day.
 */
export const oneRaterPerOpenRound = (db: Database) =>
  db.orm
    .select({
      cycleId: appraisals.cycleId,
      appraisalId: reviewRaters.appraisalId,
      raterId: sql<string>`min(${reviewRaters.raterId})`,
    })
    .from(reviewRaters)
    .innerJoin(appraisals, eq(appraisals.id, reviewRaters.appraisalId))
    .innerJoin(reviewRounds, eq(reviewRounds.cycleId, appraisals.cycleId))
    .where(eq(reviewRounds.state, "open"))
    .groupBy(appraisals.cycleId);

/** Whether a mark was laid down, used or not. */
export async function hasMark(db: Database, mark: string): Promise<boolean> {
  const rows = await db.orm.select().from(reviewMarks).where(eq(reviewMarks.mark, mark));
  return rows.length > 0;
}
