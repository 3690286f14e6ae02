import { and, asc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { cycles } from "#db/schema/cycles.ts";
import { employees } from "#db/schema/employees.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type AppraisalRow = typeof appraisals.$inferSelect;
export type CycleRow = typeof cycles.$inferSelect;

/** One person in one cycle, with names. */
export interface FullAppraisal {
  appraisal: AppraisalRow;
  cycle: CycleRow;
  employee: { id: string; nip: string; name: string; accountId: string | null };
  unit: { id: string; slug: string; name: string; parentId: string | null };
  assessor: { id: string; name: string } | null;
  reviewer: { id: string; name: string } | null;
}

export interface AppraisalFilter {
  id?: string | undefined;
  ids?: readonly string[] | undefined;
  cycleId?: string | undefined;
  employeeId?: string | undefined;
  /** Only appraisals of these units; null or absent means all. */
  unitIds?: readonly string[] | null | undefined;
  /** Only those in which this employee is the assessor or the assessor's superior. */
  underId?: string | undefined;
}

const assessors = alias(employees, "assessors");
const reviewers = alias(employees, "reviewers");

const conditions = ({ id, ids, cycleId, employeeId, unitIds, underId }: AppraisalFilter) =>
  and(
    id === undefined ? undefined : eq(appraisals.id, id),
    ids === undefined ? undefined : inArray(appraisals.id, [...ids]),
    cycleId === undefined ? undefined : eq(appraisals.cycleId, cycleId),
    employeeId === undefined ? undefined : eq(appraisals.employeeId, employeeId),
    unitIds ? inArray(appraisals.unitId, [...unitIds]) : undefined,
    underId === undefined ? undefined : isUnder(underId),
  );

const isUnder = (employeeId: string): SQL | undefined =>
  or(eq(appraisals.assessorId, employeeId), eq(appraisals.reviewerId, employeeId));

/** Appraisals, the latest cycle first, then by unit and name. */
export function listAppraisals(db: Database, filter: AppraisalFilter): Promise<FullAppraisal[]> {
  return db.orm
    .select({
      appraisal: appraisals,
      cycle: cycles,
      employee: {
        id: employees.id,
        nip: employees.nip,
        name: employees.name,
        accountId: employees.accountId,
      },
      unit: { id: units.id, slug: units.slug, name: units.name, parentId: units.parentId },
      assessor: { id: assessors.id, name: assessors.name },
      reviewer: { id: reviewers.id, name: reviewers.name },
    })
    .from(appraisals)
    .innerJoin(cycles, eq(cycles.id, appraisals.cycleId))
    .innerJoin(employees, eq(employees.id, appraisals.employeeId))
    .innerJoin(units, eq(units.id, appraisals.unitId))
    .leftJoin(assessors, eq(assessors.id, appraisals.assessorId))
    .leftJoin(reviewers, eq(reviewers.id, appraisals.reviewerId))
    .where(conditions(filter))
    .orderBy(
      sql`${cycles.endsOn} DESC`,
      asc(folded(units.name)),
      asc(folded(employees.name)),
      asc(appraisals.id),
    );
}

export async function findAppraisal(db: Database, id: string): Promise<FullAppraisal | undefined> {
  const [row] = await listAppraisals(db, { id });
  return row;
}

export const insertAppraisal = (db: Database, row: typeof appraisals.$inferInsert): Statement =>
  db.orm.insert(appraisals).values(row);

export const updateAppraisal = (
  db: Database,
  id: string,
  values: Partial<AppraisalRow>,
): Statement => db.orm.update(appraisals).set(values).where(eq(appraisals.id, id));

/** People whom this assessor has still to sign, in cycles that are being assessed. */
export async function countToSign(db: Database, assessorId: string): Promise<number> {
  const row = await db.orm.get<{ open: number }>(sql`
    SELECT count(*) AS open FROM appraisals JOIN cycles ON cycles.id = appraisals.cycle_id
    WHERE appraisals.assessor_id = ${assessorId} AND appraisals.predicate IS NULL
      AND cycles.state = 'assessing'`);
  return row?.open ?? 0;
}

/** Was the head of this unit judged by its achievement already? */
export const isHeadSigned = async (
  db: Database,
  cycleId: string,
  unitId: string,
): Promise<boolean> =>
  (await db.orm.$count(
    appraisals,
    and(
      eq(appraisals.cycleId, cycleId),
      eq(appraisals.unitId, unitId),
      eq(appraisals.isHead, true),
      isNotNull(appraisals.predicate),
    ),
  )) > 0;
