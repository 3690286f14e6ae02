import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { objections } from "#db/schema/appraisals.ts";
import type { Statement } from "#db/write.ts";

export type ObjectionRow = typeof objections.$inferSelect;

/** The objection to an appraisal; there is one at most. */
export async function findObjection(
  db: Database,
  appraisalId: string,
): Promise<ObjectionRow | undefined> {
  const [row] = await db.orm
    .select()
    .from(objections)
    .where(eq(objections.appraisalId, appraisalId));
  return row;
}

/** All objections by their appraisal: there are few, and who may see them depends on the appraisal. */
export async function mapObjections(db: Database): Promise<ReadonlyMap<string, ObjectionRow>> {
  const rows = await db.orm.select().from(objections);
  return new Map(rows.map((row) => [row.appraisalId, row]));
}

export const insertObjection = (db: Database, row: typeof objections.$inferInsert): Statement =>
  db.orm.insert(objections).values(row);

/** Decide before the ratings change: a trigger lets them change only together with the decision. */
export const updateObjection = (
  db: Database,
  appraisalId: string,
  values: Partial<ObjectionRow>,
): Statement =>
  db.orm.update(objections).set(values).where(eq(objections.appraisalId, appraisalId));

/** Objections in which this employee's word is due: as assessor, as employee, as the one who decides. */
export async function countObjectionsDue(db: Database, employeeId: string): Promise<number> {
  const row = await db.orm.get<{ due: number }>(sql`
    SELECT count(*) AS due FROM objections JOIN appraisals ON appraisals.id = objections.appraisal_id
    WHERE objections.decision IS NULL AND ${employeeId} = CASE
      WHEN objections.assessor_hearing IS NULL THEN appraisals.assessor_id
      WHEN objections.employee_hearing IS NULL THEN appraisals.employee_id
      ELSE appraisals.reviewer_id END`);
  return row?.due ?? 0;
}
