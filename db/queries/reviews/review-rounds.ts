import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { cycles, evaluationMethods } from "#db/schema/cycles.ts";
import { reviewRaters, reviewRounds } from "#db/schema/reviews.ts";
import type { Statement } from "#db/write.ts";

export type RoundRow = typeof reviewRounds.$inferSelect;

/** A cycle with its method and its round, where it has one. */
export interface CycleRound extends FullCycle {
  round: RoundRow | null;
}

const selectRounds = (db: Database) =>
  db.orm
    .select({
      cycle: getTableColumns(cycles),
      method: getTableColumns(evaluationMethods),
      round: getTableColumns(reviewRounds),
    })
    .from(cycles)
    .innerJoin(evaluationMethods, eq(evaluationMethods.id, cycles.methodId))
    .leftJoin(reviewRounds, eq(reviewRounds.cycleId, cycles.id));

/** All cycles with their rounds, the latest first. */
export const listRounds = (db: Database): Promise<CycleRound[]> =>
  selectRounds(db).orderBy(sql`${cycles.endsOn} DESC`, sql`${cycles.startsOn} DESC`);

export async function findRound(db: Database, cycleKey: string): Promise<CycleRound | undefined> {
  const [row] = await selectRounds(db).where(eq(cycles.key, cycleKey));
  return row;
}

export const insertRound = (db: Database, row: RoundRow): Statement =>
  db.orm.insert(reviewRounds).values(row);

export const updateRound = (db: Database, cycleId: string, values: Partial<RoundRow>): Statement =>
  db.orm.update(reviewRounds).set(values).where(eq(reviewRounds.cycleId, cycleId));

/** Everybody who is judged in a cycle, with where he stands. */
export const listPlaces = (db: Database, cycleId: string) =>
  db.orm
    .select({
      appraisalId: appraisals.id,
      employeeId: appraisals.employeeId,
      unitId: appraisals.unitId,
      isHead: appraisals.isHead,
      assessorId: appraisals.assessorId,
    })
    .from(appraisals)
    .where(eq(appraisals.cycleId, cycleId));

export type RaterRow = typeof reviewRaters.$inferSelect;

/** Who is asked about whom in a cycle, or is to be. */
export const listRatersOfCycle = (db: Database, cycleId: string): Promise<RaterRow[]> =>
  db.orm
    .select(getTableColumns(reviewRaters))
    .from(reviewRaters)
    .innerJoin(appraisals, eq(appraisals.id, reviewRaters.appraisalId))
    .where(eq(appraisals.cycleId, cycleId));

/** Many rows as one statement, whatever their number. */
export const insertRaters = (rows: readonly RaterRow[]): Statement =>
  sql`INSERT INTO review_raters (appraisal_id, rater_id, relation, confirmed)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(
      rows.map(({ appraisalId, raterId, relation, confirmed }) => [
        appraisalId,
        raterId,
        relation,
        confirmed ? 1 : 0,
      ]),
    )})`;

/** Takes out who was proposed or chosen about somebody, but himself and his superior. */
export const deleteChosenRaters = (appraisalId: string): Statement =>
  sql`DELETE FROM review_raters WHERE appraisal_id = ${appraisalId}
    AND relation NOT IN ('self', 'superior')`;

export const confirmRaters = (appraisalId: string): Statement =>
  sql`UPDATE review_raters SET confirmed = 1 WHERE appraisal_id = ${appraisalId} AND NOT confirmed`;

/** Leaves nobody: what stands there is then laid down anew, see `settleRaters`. */
export const deleteRatersOfCycle = (cycleId: string): Statement =>
  sql`DELETE FROM review_raters
    WHERE appraisal_id IN (SELECT id FROM appraisals WHERE cycle_id = ${cycleId})`;
