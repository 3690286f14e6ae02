import { and, eq, inArray, sql } from "drizzle-orm";
import type { Cells, Counted } from "#core/satisfaction/live-steps.ts";
import type { GroupTally, ScoreCounts } from "#core/satisfaction/tally.ts";
import type { Database } from "#db/client.ts";
import { groupCounts, scoreCounts, type TALLY_DIMENSIONS } from "#db/schema/responses.ts";

type TallyDimension = (typeof TALLY_DIMENSIONS)[number];

/** What is counted of a survey, and its answers by day (YYYY-MM-DD → figures). */
export interface ExactCounts extends Counted {
  days: Cells;
}

const GROUP_TALLY = {
  n: sql<number>`sum(${groupCounts.n})`,
  sum: sql<number>`sum(${groupCounts.sum})`,
  sumOfSquares: sql<number>`sum(${groupCounts.sumOfSquares})`,
};

/**
 * The integers behind the report of one survey, exact at this moment: nobody is shown them while the
 * survey is open (see live-figures.ts). Reads the kept tallies and a block of fresh answers at most:
 * the cost depends on elements, services and days, not on how many people answered.
 */
export async function readExactCounts(db: Database, surveyId: string): Promise<ExactCounts> {
  const [scores, { all, day, ...groups }] = await Promise.all([
    scoreRows(db, surveyId),
    groupRows(db, surveyId),
  ]);
  const elements = [...new Set(scores.map(({ element }) => element))];
  return {
    total: all[""] ?? { n: 0, sum: 0, sumOfSquares: 0 },
    scores: Object.fromEntries(elements.map((key) => [key, countsOf(scores, key)])),
    groups,
    days: day,
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

/** n, Σt, Σt² of several surveys at this moment: survey id → figures; surveys without answers are absent. */
export async function readExactTotals(
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
