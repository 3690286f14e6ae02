import { eq, type SQL, sql } from "drizzle-orm";
import { type NamedComment, URN_BYTES } from "#core/responses/comment-urn.ts";
import type { Database } from "#db/client.ts";
import { commentUrns } from "#db/schema/responses.ts";
import type { Statement } from "#db/write.ts";

/** Written out: a bound number would be a fraction to SQLite, and so would its quotients. */
const SIZE = sql.raw(String(URN_BYTES));

/** Blanks behind a list, as many as fill the room of an urn. */
const padded = (list: SQL, room: SQL): SQL =>
  sql`${list} || printf('%*s', max(${room},
    (octet_length(${list}) + ${SIZE} - 1) / ${SIZE} * ${SIZE}) - octet_length(${list}), '')`;

/** Puts a comment into the urn of its survey: into its place in the alphabet, in the same length. */
export const fillCommentUrn = (surveyId: string, text: string): Statement =>
  sql`INSERT INTO comment_urns (survey_id, words)
    VALUES (${surveyId}, ${padded(sql`json_array(${text})`, sql`0`)})
    ON CONFLICT (survey_id) DO UPDATE SET words = (
      SELECT ${padded(sql`list`, sql`octet_length(comment_urns.words)`)} FROM (
        SELECT json_group_array(value ORDER BY value) AS list FROM (
          SELECT value FROM json_each(comment_urns.words) UNION ALL SELECT ${text})))`;

export async function readCommentUrn(db: Database, surveyId: string): Promise<string> {
  const [row] = await db.orm.select().from(commentUrns).where(eq(commentUrns.surveyId, surveyId));
  return row?.words ?? "[]";
}

/**
 * Takes comments out of an urn, to be screened. Changes nothing when the urn is no longer as it was read.
 * @param urn as read
 */
export function emptyCommentUrn(
  surveyId: string,
  urn: string,
  { out, staying }: { out: readonly NamedComment[]; staying: readonly string[] },
): Statement[] {
  const names = JSON.stringify(out.map(({ id, text }) => [id, text]));
  const left = JSON.stringify(staying);
  return [
    sql`INSERT INTO comments (id, survey_id, unit_id, text)
      SELECT each.value ->> 0, surveys.id, surveys.unit_id, each.value ->> 1
      FROM comment_urns JOIN surveys ON surveys.id = comment_urns.survey_id JOIN json_each(${names}) AS each
      WHERE comment_urns.survey_id = ${surveyId} AND comment_urns.words = ${urn} ORDER BY 1`,
    sql`UPDATE comment_urns SET words = ${padded(sql`${left}`, sql`octet_length(words)`)}
      WHERE survey_id = ${surveyId} AND words = ${urn}`,
  ];
}
