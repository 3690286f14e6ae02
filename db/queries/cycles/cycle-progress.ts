import { eq, sql } from "drizzle-orm";
import type { ReviewState } from "#core/cycles/review-state.ts";
import type { Database } from "#db/client.ts";
import { unitAchievements } from "#db/schema/achievements.ts";
import { appraisals, objections } from "#db/schema/appraisals.ts";
import { reviewRounds } from "#db/schema/reviews.ts";

export interface CycleCounts {
  appraisals: number;
  plansNotAgreed: number;
  withoutAssessor: number;
  unsigned: number;
  unitsNotSet: number;
  openObjections: number;
  mayStillObject: number;
  /** The last day (YYYY-MM-DD) on which one of those received his result; null when there are none. */
  lastReceivedOn: string | null;
}

/** SQLite has no numbers for nothing: a sum over no rows is null. */
const count = (condition: ReturnType<typeof sql>) =>
  sql<number>`coalesce(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`;

/** Has not been objected to, and still may be. */
const objectable = (from: string) =>
  sql`${objections.appraisalId} IS NULL AND ${appraisals.reviewerId} IS NOT NULL
    AND ${appraisals.receivedOn} >= ${from}`;

/**
 * How far the appraisals of a cycle are.
 * @param objectableFrom results received on this day (YYYY-MM-DD) or later may still be objected to
 */
export async function countProgress(
  db: Database,
  cycleId: string,
  objectableFrom: string,
): Promise<CycleCounts> {
  const [row] = await db.orm
    .select({
      appraisals: sql<number>`count(*)`,
      plansNotAgreed: count(sql`${appraisals.planState} <> 'agreed'`),
      withoutAssessor: count(sql`${appraisals.assessorId} IS NULL`),
      unsigned: count(sql`${appraisals.predicate} IS NULL`),
      openObjections: count(
        sql`${objections.appraisalId} IS NOT NULL AND ${objections.decision} IS NULL`,
      ),
      mayStillObject: count(objectable(objectableFrom)),
      lastReceivedOn: sql<
        string | null
      >`max(CASE WHEN ${objectable(objectableFrom)} THEN ${appraisals.receivedOn} END)`,
      unitsNotSet: sql<number>`count(DISTINCT ${appraisals.unitId}) - (SELECT count(*)
        FROM ${unitAchievements} AS ua WHERE ua.cycle_id = ${cycleId} AND ua.achievement IS NOT NULL
        AND ua.unit_id IN (SELECT unit_id FROM appraisals WHERE cycle_id = ${cycleId}))`,
    })
    .from(appraisals)
    .leftJoin(objections, eq(objections.appraisalId, appraisals.id))
    .where(eq(appraisals.cycleId, cycleId));
  return row as CycleCounts;
}

/** Where the 360° round of a cycle stands; null when there is none. */
export async function roundState(db: Database, cycleId: string): Promise<ReviewState | null> {
  const [row] = await db.orm
    .select({ state: reviewRounds.state })
    .from(reviewRounds)
    .where(eq(reviewRounds.cycleId, cycleId));
  return row?.state ?? null;
}

/** Who is evaluated in a cycle: ids of employees. */
export async function listAppraisedIds(db: Database, cycleId: string): Promise<string[]> {
  const rows = await db.orm
    .select({ id: appraisals.employeeId })
    .from(appraisals)
    .where(eq(appraisals.cycleId, cycleId));
  return rows.map(({ id }) => id);
}
