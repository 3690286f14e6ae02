import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import {
  freshResponses,
  groupCounts,
  groupTallies,
  scoreCounts,
  scoreTallies,
} from "#db/schema/responses.ts";

/** A count or state that is kept and that what it comes from does not bear out; null where there is no row. */
export interface TallyDifference {
  table: "score_counts" | "group_counts" | "score_tallies" | "group_tallies" | "topics";
  /** The row's key, readable: survey, service, channel, element, score or survey, dimension, key; a topic's code and field. */
  row: string;
  kept: string | null;
  rebuilt: string | null;
}

/** One survey's answers as counted: n, Σt and Σt² of the respondents' totals t. */
export interface SurveyTally {
  slug: string;
  n: number;
  sum: number;
  sumOfSquares: number;
}

const REBUILT_SCORES = sql`
  SELECT survey_id || ' ' || coalesce(service_id, '') || ' ' || channel || ' ' || key || ' ' || value AS row,
    CAST(count(*) AS TEXT) AS figures
  FROM totals, json_each(answers)
  GROUP BY survey_id, coalesce(service_id, ''), channel, key, value`;

const keptScores = (table: SQLWrapper): SQL => sql`
  SELECT survey_id || ' ' || service_id || ' ' || channel || ' ' || element || ' ' || score AS row,
    CAST(sum(count) AS TEXT) AS figures
  FROM ${table} GROUP BY survey_id, service_id, channel, element, score`;

/** Dimension → the column of an answer that it counts by. */
const DIMENSIONS = {
  all: sql`''`,
  service: sql`coalesce(service_id, '')`,
  channel: sql`channel`,
  gender: sql`coalesce(gender, '')`,
  ageBand: sql`coalesce(age_band, '')`,
  education: sql`coalesce(education, '')`,
  occupation: sql`coalesce(occupation, '')`,
  steered: sql`coalesce(steered, '')`,
  day: sql`submitted_on`,
};

const REBUILT_GROUPS = sql.join(
  Object.entries(DIMENSIONS).map(
    ([dimension, key]) => sql`
      SELECT survey_id || ' ' || ${dimension} || ' ' || ${key} AS row,
        count(*) || ' ' || sum(total) || ' ' || sum(total * total) AS figures
      FROM totals GROUP BY survey_id, ${key}`,
  ),
  sql` UNION ALL `,
);

const keptGroups = (table: SQLWrapper): SQL => sql`
  SELECT survey_id || ' ' || dimension || ' ' || key AS row,
    sum(n) || ' ' || sum(sum) || ' ' || sum(sum_of_squares) AS figures
  FROM ${table} GROUP BY survey_id, dimension, key`;

const ALL = sql`true`;
const FOLDED = sql`(survey_id, instance_id) NOT IN (SELECT ${freshResponses.surveyId}, ${freshResponses.instanceId} FROM ${freshResponses})`;

/** Answers with the total of their scores. */
const totals = (which: SQL) => sql`totals AS MATERIALIZED (
  SELECT *, (SELECT sum(value) FROM json_each(answers)) AS total FROM responses WHERE ${which})`;

/**
 * Counts all answers anew, without triggers and views, and compares: with what readers see, and what
 * is folded with the answers it is made of. No difference is what should come out.
 */
export async function compareTallies(db: Database): Promise<TallyDifference[]> {
  return [
    ...(await differences(db, "score_counts", ALL, keptScores(scoreCounts), REBUILT_SCORES)),
    ...(await differences(db, "group_counts", ALL, keptGroups(groupCounts), REBUILT_GROUPS)),
    ...(await differences(db, "score_tallies", FOLDED, keptScores(scoreTallies), REBUILT_SCORES)),
    ...(await differences(db, "group_tallies", FOLDED, keptGroups(groupTallies), REBUILT_GROUPS)),
  ];
}

function differences(
  db: Database,
  table: TallyDifference["table"],
  which: SQL,
  kept: SQL,
  rebuilt: SQL,
): Promise<TallyDifference[]> {
  return db.orm.all<TallyDifference>(sql`
    WITH ${totals(which)}, kept AS (${kept}), rebuilt AS (${rebuilt}), both AS (
      SELECT row, figures AS kept, NULL AS rebuilt FROM kept
      UNION ALL SELECT row, NULL, figures FROM rebuilt
    )
    SELECT ${table} AS "table", row, max(kept) AS kept, max(rebuilt) AS rebuilt
    FROM both GROUP BY row HAVING max(kept) IS NOT max(rebuilt)
    ORDER BY row`);
}

/** Every survey with answers, counted anew. */
export function countSurveys(db: Database): Promise<SurveyTally[]> {
  return db.orm.all<SurveyTally>(sql`
    WITH ${totals(ALL)}
    SELECT slug, count(*) AS n, sum(total) AS sum, sum(total * total) AS "sumOfSquares"
    FROM totals JOIN surveys ON surveys.id = survey_id
    GROUP BY survey_id ORDER BY slug`);
}
