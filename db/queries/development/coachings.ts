import { and, asc, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { cycles } from "#db/schema/cycles.ts";
import { coachingSteps, coachings } from "#db/schema/development.ts";
import { employees } from "#db/schema/employees.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type CoachingRow = typeof coachings.$inferSelect;
export type CoachingStepRow = typeof coachingSteps.$inferSelect;

/** A coaching with the parties of its appraisal and how far the last step says it is. */
export interface FullCoaching {
  coaching: CoachingRow;
  appraisal: Pick<
    typeof appraisals.$inferSelect,
    "id" | "employeeId" | "unitId" | "assessorId" | "reviewerId"
  >;
  cycle: { key: string };
  employee: { id: string; name: string };
  assessor: { id: string; name: string } | null;
  unit: { slug: string; name: string };
  /** Percent; null before the first step. */
  progress: number | null;
}

interface CoachingFilter {
  id?: string;
  employeeId?: string;
  cycleId?: string;
  /** Only of people who worked in these units. */
  unitIds?: readonly string[] | null;
  /** Only of people whose assessor or whose assessor's superior this employee is. */
  underId?: string;
}

const assessors = alias(employees, "assessors");

const latestProgress = sql<number | null>`(SELECT ${coachingSteps.progress} FROM ${coachingSteps}
  WHERE ${coachingSteps.coachingId} = ${coachings.id}
  ORDER BY ${coachingSteps.at} DESC, coaching_steps.rowid DESC LIMIT 1)`;

const isUnder = (employeeId: string): SQL | undefined =>
  or(eq(appraisals.assessorId, employeeId), eq(appraisals.reviewerId, employeeId));

const conditions = ({ id, employeeId, cycleId, unitIds, underId }: CoachingFilter) =>
  and(
    id === undefined ? undefined : eq(coachings.id, id),
    employeeId === undefined ? undefined : eq(appraisals.employeeId, employeeId),
    cycleId === undefined ? undefined : eq(appraisals.cycleId, cycleId),
    unitIds ? inArray(appraisals.unitId, [...unitIds]) : undefined,
    underId === undefined ? undefined : isUnder(underId),
  );

/** Coachings that go on first, then by deadline and name. */
export const findCoachings = (db: Database, filter: CoachingFilter): Promise<FullCoaching[]> =>
  db.orm
    .select({
      coaching: coachings,
      appraisal: {
        id: appraisals.id,
        employeeId: appraisals.employeeId,
        unitId: appraisals.unitId,
        assessorId: appraisals.assessorId,
        reviewerId: appraisals.reviewerId,
      },
      cycle: { key: cycles.key },
      employee: { id: employees.id, name: employees.name },
      assessor: { id: assessors.id, name: assessors.name },
      unit: { slug: units.slug, name: units.name },
      progress: latestProgress,
    })
    .from(coachings)
    .innerJoin(appraisals, eq(appraisals.id, coachings.appraisalId))
    .innerJoin(cycles, eq(cycles.id, appraisals.cycleId))
    .innerJoin(employees, eq(employees.id, appraisals.employeeId))
    .innerJoin(units, eq(units.id, appraisals.unitId))
    .leftJoin(assessors, eq(assessors.id, appraisals.assessorId))
    .where(conditions(filter))
    .orderBy(
      sql`${coachings.state} = 'closed'`,
      desc(sql`${coachings.state} = 'returned'`),
      asc(coachings.dueOn),
      asc(folded(employees.name)),
      asc(coachings.id),
    );

/** All coachings of one person. */
export const listCoachings = (db: Database, employeeId: string): Promise<FullCoaching[]> =>
  findCoachings(db, { employeeId });

export async function findCoaching(db: Database, id: string): Promise<FullCoaching | undefined> {
  const [row] = await findCoachings(db, { id });
  return row;
}

/** What was done in a coaching, the latest first. */
export const listCoachingSteps = (db: Database, coachingId: string): Promise<CoachingStepRow[]> =>
  db.orm
    .select()
    .from(coachingSteps)
    .where(eq(coachingSteps.coachingId, coachingId))
    .orderBy(desc(coachingSteps.at), sql`coaching_steps.rowid DESC`);

export const insertCoaching = (db: Database, row: typeof coachings.$inferInsert): Statement =>
  db.orm.insert(coachings).values(row);

export const updateCoaching = (db: Database, id: string, values: Partial<CoachingRow>): Statement =>
  db.orm.update(coachings).set(values).where(eq(coachings.id, id));

export const insertCoachingStep = (db: Database, row: CoachingStepRow): Statement =>
  db.orm.insert(coachingSteps).values(row);
