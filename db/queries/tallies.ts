import { and, eq, inArray, sql } from "drizzle-orm";
import type { GroupTally, ScoreCounts, Tally } from "#core/satisfaction/tally.ts";
import type { Database } from "../client.ts";
import { groupCounts, scoreCounts, type TALLY_DIMENSIONS } from "../schema/responses.ts";

export type TallyDimension = (typeof TALLY_DIMENSIONS)[number];

/** Groups of one dimension: value ('' where unknown) → n, Σt, Σt². */
export type Groups = Readonly<Record<string, GroupTally>>;

export interface SurveyTally {
  tally: Tally;
  groups: Readonly<Record<TallyDimension, Groups>>;
}

const GROUP_TALLY = {
  n: sql<number>`sum(${groupCounts.n})`,
  sum: sql<number>`sum(${groupCounts.sum})`,
  sumOfSquares: sql<number>`sum(${groupCounts.sumOfSquares})`,
};

/**
 * The integers behind the report of one survey. Reads the kept tallies and a block of
 * fresh answers at most: the cost depends on elements, services and days, not on how many people answered.
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
      element: scoreCounts.element,
      score: scoreCounts.score,
      count: sql<number>`sum(${scoreCounts.count})`,
    })
    .from(scoreCounts)
    .where(eq(scoreCounts.surveyId, surveyId))
    .groupBy(scoreCounts.element, scoreCounts.score);
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
  const { dimension, key } = groupCounts;
  const rows = await db.orm
    .select({ dimension, key, ...GROUP_TALLY })
    .from(groupCounts)
    .where(eq(groupCounts.surveyId, surveyId))
    .groupBy(dimension, key);
  for (const { dimension, key, ...tally } of rows) groups[dimension][key] = tally;
  return groups;
}

/** n, Σt, Σt² of several surveys at once: survey id → figures; surveys without answers are absent. */
export async function readTotals(
  db: Database,
  surveyIds: readonly string[],
): Promise<Map<string, GroupTally>> {
  const { surveyId, dimension } = groupCounts;
  const rows = await db.orm
    .select({ surveyId, ...GROUP_TALLY })
    .from(groupCounts)
    .where(and(inArray(surveyId, [...surveyIds]), eq(dimension, "all")))
    .groupBy(surveyId);
  return new Map(rows.map(({ surveyId, ...tally }) => [surveyId, tally]));
}

/** The last day (YYYY-MM-DD) that brought an answer: survey id → day; surveys without answers are absent. */
export async function readLastDays(
  db: Database,
  surveyIds: readonly string[],
): Promise<Map<string, string>> {
  const { surveyId, dimension, key } = groupCounts;
  const rows = await db.orm
    .select({ surveyId, day: sql<string>`max(${key})` })
    .from(groupCounts)
    .where(and(inArray(surveyId, [...surveyIds]), eq(dimension, "day")))
    .groupBy(surveyId);
  return new Map(rows.map(({ surveyId, day }) => [surveyId, day]));
}

/** Answers that came in on a day (YYYY-MM-DD): survey id → n; surveys without any are absent. */
export async function readDayCounts(
  db: Database,
  surveyIds: readonly string[],
  day: string,
): Promise<Map<string, number>> {
  const { surveyId, dimension, key } = groupCounts;
  const rows = await db.orm
    .select({ surveyId, n: GROUP_TALLY.n })
    .from(groupCounts)
    .where(and(inArray(surveyId, [...surveyIds]), eq(dimension, "day"), eq(key, day)))
    .groupBy(surveyId);
  return new Map(rows.map(({ surveyId, n }) => [surveyId, n]));
}
