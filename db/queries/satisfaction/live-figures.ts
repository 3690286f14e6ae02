import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import {
  type Cells,
  type Counted,
  NOTHING,
  STEPPED_DIMENSIONS,
  type SteppedDimension,
} from "#core/satisfaction/live-steps.ts";
import type { GroupTally, ScoreCounts, Tally } from "#core/satisfaction/tally.ts";
import type { Database } from "#db/client.ts";
import type { SurveyRow } from "#db/queries/surveys/surveys.ts";
import { liveFigures } from "#db/schema/responses.ts";
import { surveys } from "#db/schema/surveys.ts";
import type { Statement } from "#db/write.ts";
import { readExactCounts, readExactTotals } from "./tallies.ts";

export type LiveFigures = typeof liveFigures.$inferSelect;

/** An open survey with how many answers its last step counted, 0 before the first. */
export interface OpenCount {
  surveyId: string;
  counted: number;
}

/** Which of these surveys (null: all) are open. */
export function listOpenCounts(
  db: Database,
  surveyIds: readonly string[] | null,
): Promise<OpenCount[]> {
  return db.orm
    .select({
      surveyId: surveys.id,
      counted: sql<number>`coalesce(${liveFigures.counted}, 0)`,
    })
    .from(surveys)
    .leftJoin(liveFigures, eq(liveFigures.surveyId, surveys.id))
    .where(
      and(
        eq(surveys.state, "open"),
        surveyIds === null ? undefined : inArray(surveys.id, [...surveyIds]),
      ),
    );
}

export async function findLiveFigures(
  db: Database,
  surveyId: string,
): Promise<LiveFigures | undefined> {
  const [row] = await db.orm.select().from(liveFigures).where(eq(liveFigures.surveyId, surveyId));
  return row;
}

/** Keeps a step. Changes nothing when somebody else has taken it. */
export const keepStep = (db: Database, { step, ...row }: LiveFigures): Statement =>
  db.orm
    .insert(liveFigures)
    .values({ step, ...row })
    .onConflictDoUpdate({
      target: liveFigures.surveyId,
      set: { step, counted: row.counted, steps: row.steps },
      setWhere: eq(liveFigures.step, step - 1),
    });

export interface ShownTally {
  tally: Tally;
  groups: Readonly<Record<SteppedDimension | "day", Cells>>;
  /** How many have answered: exact, and no secret. */
  received: number;
}

/**
 * What may be shown of a survey: the last step while it is open, exact figures afterwards.
 * @param elements keys in the order of the instrument; every one is present in `counts`
 */
export async function readShownTally(
  db: Database,
  { id, state }: Pick<SurveyRow, "id" | "state">,
  elements: readonly string[],
): Promise<ShownTally> {
  const exact = await readExactCounts(db, id);
  const shown = state === "open" ? (await findLiveFigures(db, id))?.steps.shown : exact;
  const { total, scores, groups } = shown ?? NOTHING;
  return {
    tally: {
      n: total.n,
      counts: Object.fromEntries(elements.map((key) => [key, scores[key] ?? [0, 0, 0, 0]])),
      totals: total.n === 0 ? null : { sum: total.sum, sumOfSquares: total.sumOfSquares },
    },
    groups: { ...groups, day: exact.days },
    received: exact.total.n,
  };
}

/** n, Σt and Σt² of what may be shown: survey id → figures; surveys that show nothing are absent. */
export async function readShownTotals(
  db: Database,
  shown: readonly Pick<SurveyRow, "id" | "state">[],
): Promise<Map<string, GroupTally>> {
  const ids = (open: boolean) =>
    shown.filter(({ state }) => (state === "open") === open).map(({ id }) => id);
  const [exact, stepped] = await Promise.all([
    readExactTotals(db, ids(false)),
    readStepTotals(db, ids(true)),
  ]);
  return new Map([...exact, ...stepped]);
}

async function readStepTotals(db: Database, surveyIds: readonly string[]) {
  const total = sql<string | null>`${liveFigures.steps} -> '$.shown.total'`;
  const rows = await db.orm
    .select({ surveyId: liveFigures.surveyId, total })
    .from(liveFigures)
    .where(inArray(liveFigures.surveyId, [...surveyIds]));
  return rows.flatMap(({ surveyId, total }): [string, GroupTally][] =>
    total === null || total === "null" ? [] : [[surveyId, JSON.parse(total)]],
  );
}

/** Dimension → the column of an answer that it groups by. */
const COLUMNS: Record<SteppedDimension, SQL> = {
  service: sql`service_id`,
  channel: sql`channel`,
  gender: sql`gender`,
  ageBand: sql`age_band`,
  education: sql`education`,
  occupation: sql`occupation`,
  steered: sql`CAST(steered AS TEXT)`,
};

const heldOf = (dimension: SteppedDimension | "all", key: SQL): SQL => sql`
  SELECT ${dimension} AS dimension, key, count(*) AS n, sum(total) AS sum,
    sum(total * total) AS "sumOfSquares"
  FROM (SELECT ${key} AS key, total, row_number() OVER (PARTITION BY ${key} ORDER BY place) AS at
    FROM drawn) WHERE at <= 5 GROUP BY key`;

interface HeldRow extends GroupTally {
  dimension: SteppedDimension | "all";
  key: string;
}

/**
 * Five answers drawn at random, and five of every group: what the first step holds back of a survey
 * that has had no steps yet. Reads every answer; happens once in a survey's life at most.
 */
export async function drawHeld(db: Database, surveyId: string): Promise<Counted> {
  const groups = Object.entries(COLUMNS).map(([dimension, column]) =>
    heldOf(dimension as SteppedDimension, sql`coalesce(${column}, '')`),
  );
  const parts = sql.join([heldOf("all", sql`''`), ...groups], sql` UNION ALL `);
  const scores = sql`SELECT 'score' AS dimension, key || ' ' || value AS key, count(*) AS n,
    0 AS sum, 0 AS "sumOfSquares"
    FROM (SELECT answers FROM drawn ORDER BY place LIMIT 5), json_each(answers) GROUP BY 2`;
  const rows = await db.orm.all<HeldRow | (GroupTally & { dimension: "score"; key: string })>(sql`
    WITH drawn AS MATERIALIZED (
      SELECT *, random() AS place, (SELECT sum(value) FROM json_each(answers)) AS total
      FROM responses WHERE survey_id = ${surveyId}
    ) ${parts} UNION ALL ${scores}`);
  return heldFrom(rows);
}

function heldFrom(rows: readonly (GroupTally & { dimension: string; key: string })[]): Counted {
  const cells = (dimension: string) =>
    Object.fromEntries(
      rows
        .filter((row) => row.dimension === dimension)
        .map(({ key, n, sum, sumOfSquares }) => [key, { n, sum, sumOfSquares }]),
    );
  const scores: Record<string, [number, number, number, number]> = {};
  for (const [key, { n }] of Object.entries(cells("score"))) {
    const [element = "", score] = key.split(" ");
    scores[element] ??= [0, 0, 0, 0];
    scores[element][Number(score) - 1] = n;
  }
  return {
    total: cells("all")[""] ?? { n: 0, sum: 0, sumOfSquares: 0 },
    scores: scores satisfies Record<string, ScoreCounts>,
    groups: Object.fromEntries(STEPPED_DIMENSIONS.map((each) => [each, cells(each)])) as never,
  };
}
