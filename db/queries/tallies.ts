import { and, eq, inArray, sql } from "drizzle-orm";
import type { GroupTally, ScoreCounts, Tally } from "#core/satisfaction/tally.ts";
import type { Database } from "../client.ts";
import { groupTallies, scoreTallies, type TALLY_DIMENSIONS } from "../schema/responses.ts";

export type TallyDimension = (typeof TALLY_DIMENSIONS)[number];

/** Groups of one dimension: value ('' where unknown) → n, Σt, Σt². */
export type Groups = Readonly<Record<string, GroupTally>>;

export interface SurveyTally {
  tally: Tally;
  groups: Readonly<Record<TallyDimension, Groups>>;
}

/**
 * The integers behind the report of one survey. Reads the kept tallies, never the answers:
 * the cost depends on elements, services and days, not on how many people answered.
 * @param elements keys in the order of the instrument; every one is present in `counts`
 */
export async function readSurveyTally(
  db: Database,
  surveyId: string,
  elements: readonly string[],
): Promise<SurveyTally> {
  const [scores, groups] = await Promise.all([scoreRows(db, surveyId), groupRows(db, surveyId)]);
  const all = groups.all[""];
  return {
    tally: {
      n: all?.n ?? 0,
      counts: Object.fromEntries(elements.map((key) => [key, countsOf(scores, key)])),
      totals: all === undefined ? null : { sum: all.sum, sumOfSquares: all.sumOfSquares },
    },
    groups,
  };
}

interface ScoreRow {
  element: string;
  score: number;
  count: number;
}

function scoreRows(db: Database, surveyId: string): Promise<ScoreRow[]> {
  return db.orm
    .select({
      element: scoreTallies.element,
      score: scoreTallies.score,
      count: sql<number>`sum(${scoreTallies.count})`,
    })
    .from(scoreTallies)
    .where(eq(scoreTallies.surveyId, surveyId))
    .groupBy(scoreTallies.element, scoreTallies.score);
}

function countsOf(rows: readonly ScoreRow[], element: string): ScoreCounts {
  const count = (score: number) =>
    rows.find((row) => row.element === element && row.score === score)?.count ?? 0;
  return [count(1), count(2), count(3), count(4)];
}

async function groupRows(
  db: Database,
  surveyId: string,
): Promise<Record<TallyDimension, Record<string, GroupTally>>> {
  const groups: Record<TallyDimension, Record<string, GroupTally>> = {
    all: {},
    service: {},
    channel: {},
    gender: {},
    ageBand: {},
    education: {},
    occupation: {},
    steered: {},
    day: {},
  };
  const rows = await db.orm.select().from(groupTallies).where(eq(groupTallies.surveyId, surveyId));
  for (const { dimension, key, n, sum, sumOfSquares } of rows) {
    groups[dimension][key] = { n, sum, sumOfSquares };
  }
  return groups;
}

/** n, Σt, Σt² of several surveys at once: survey id → figures; surveys without answers are absent. */
export async function readTotals(
  db: Database,
  surveyIds: readonly string[],
): Promise<Map<string, GroupTally>> {
  if (surveyIds.length === 0) return new Map();
  const rows = await db.orm
    .select()
    .from(groupTallies)
    .where(and(inArray(groupTallies.surveyId, [...surveyIds]), eq(groupTallies.dimension, "all")));
  return new Map(
    rows.map(({ surveyId, n, sum, sumOfSquares }) => [surveyId, { n, sum, sumOfSquares }]),
  );
}
