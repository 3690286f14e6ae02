import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { RUNNING_STATES } from "#core/topics/lifecycle.ts";
import type { Database } from "#db/client.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { followUpActions } from "#db/schema/consultations.ts";
import { cycles } from "#db/schema/cycles.ts";
import { postings } from "#db/schema/employees.ts";
import { feedback } from "#db/schema/performance-plans.ts";
import { comments } from "#db/schema/responses.ts";
import { topics } from "#db/schema/topics.ts";

/** Units that are looked at; null for all. */
type Units = readonly string[] | null;

const within = (column: AnySQLiteColumn, units: Units): SQL | undefined =>
  units === null ? undefined : inArray(column, [...units]);

const counted = (rows: readonly { unitId: string; count: number }[]): Map<string, number> =>
  new Map(rows.map(({ unitId, count }) => [unitId, count]));

const count = sql<number>`count(*)`;

/** Comments that wait for screening, by unit. */
export async function countWaitingComments(db: Database, units: Units) {
  const rows = await db.orm
    .select({ unitId: comments.unitId, count })
    .from(comments)
    .where(and(eq(comments.state, "waiting"), within(comments.unitId, units)))
    .groupBy(comments.unitId);
  return counted(rows);
}

/** Posts whose clock runs, and those whose time is over on a day, by the unit that owns them. */
export async function countRunningTopics(
  db: Database,
  units: Units,
  today: string,
): Promise<ReadonlyMap<string, { running: number; late: number }>> {
  const unitId = sql<string>`${topics.ownerUnitId}`;
  const rows = await db.orm
    .select({
      unitId,
      running: count,
      late: sql<number>`count(*) FILTER (WHERE ${topics.answerBy} < ${today})`,
    })
    .from(topics)
    .where(
      and(
        eq(topics.supervisory, false),
        inArray(topics.state, [...RUNNING_STATES]),
        sql`${topics.ownerUnitId} IS NOT NULL`,
        within(topics.ownerUnitId, units),
      ),
    )
    .groupBy(unitId);
  return new Map(rows.map(({ unitId: id, ...clocks }) => [id, clocks]));
}

/** Actions that are late on a day, and the next day on which one is due, by unit. */
export async function countOpenActions(
  db: Database,
  units: Units,
  today: string,
): Promise<ReadonlyMap<string, { late: number; nextDue: string | null }>> {
  const { unitId, dueOn } = followUpActions;
  const rows = await db.orm
    .select({
      unitId,
      late: sql<number>`count(*) FILTER (WHERE ${dueOn} < ${today})`,
      nextDue: sql<string | null>`min(${dueOn}) FILTER (WHERE ${dueOn} >= ${today})`,
    })
    .from(followUpActions)
    .where(and(inArray(followUpActions.state, ["planned", "running"]), within(unitId, units)))
    .groupBy(unitId);
  return new Map(rows.map(({ unitId: id, ...plan }) => [id, plan]));
}

/** Feedback that was not acknowledged, by the unit where its receiver works on a day. */
export async function countUnreadFeedback(db: Database, units: Units, today: string) {
  const rows = await db.orm
    .select({ unitId: postings.unitId, count })
    .from(feedback)
    .innerJoin(postings, eq(postings.employeeId, feedback.employeeId))
    .where(
      and(
        isNull(feedback.acknowledgedAt),
        lte(postings.startsOn, today),
        or(isNull(postings.endsOn), gte(postings.endsOn, today)),
        within(postings.unitId, units),
      ),
    )
    .groupBy(postings.unitId);
  return counted(rows);
}

/** Plans that wait for agreement, and appraisals to be signed, by unit. */
export async function countWaitingAppraisals(
  db: Database,
  units: Units,
): Promise<ReadonlyMap<string, { plans: number; appraisals: number }>> {
  const rows = await db.orm
    .select({
      unitId: appraisals.unitId,
      plans: sql<number>`count(*) FILTER (WHERE ${appraisals.planState} = 'submitted')`,
      appraisals: sql<number>`count(*) FILTER (WHERE ${cycles.state} = 'assessing'
        AND ${appraisals.predicate} IS NULL AND ${appraisals.assessorId} IS NOT NULL)`,
    })
    .from(appraisals)
    .innerJoin(cycles, eq(cycles.id, appraisals.cycleId))
    .where(
      and(
        inArray(cycles.state, ["planning", "running", "assessing"]),
        within(appraisals.unitId, units),
      ),
    )
    .groupBy(appraisals.unitId);
  return new Map(rows.map(({ unitId, ...waiting }) => [unitId, waiting]));
}
