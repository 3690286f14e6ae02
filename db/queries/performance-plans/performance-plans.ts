import { and, asc, count, eq, inArray, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Behaviour } from "#core/cycles/behaviour.ts";
import type { Database } from "#db/client.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { cycles } from "#db/schema/cycles.ts";
import { employees } from "#db/schema/employees.ts";
import {
  behaviourExpectations,
  evidence,
  feedback,
  workResults,
} from "#db/schema/performance-plans.ts";
import type { Statement } from "#db/write.ts";

export type WorkResultRow = typeof workResults.$inferSelect;
export type NewWorkResult = typeof workResults.$inferInsert;
export type BehaviourRow = typeof behaviourExpectations.$inferSelect;

/** A row of an SKP with the superior's result it serves and how much evidence is linked to it. */
export interface WorkResult extends WorkResultRow {
  serves: { plan: string; owner: string } | null;
  /** Without what was taken back. */
  evidenceCount: number;
}

const served = alias(workResults, "served");
const servedAppraisals = alias(appraisals, "served_appraisals");
const owners = alias(employees, "owners");

const evidenceCount = sql<number>`(SELECT count(*) FROM ${evidence}
  WHERE ${evidence.workResultId} = ${sql.raw('"work_results"."id"')} AND ${evidence.withdrawnReason} IS NULL)`;

/** The rows of one person's SKP in their order. */
export async function listWorkResults(db: Database, appraisalId: string): Promise<WorkResult[]> {
  const rows = await db.orm
    .select({
      row: workResults,
      servedPlan: served.plan,
      owner: owners.name,
      evidenceCount,
    })
    .from(workResults)
    .leftJoin(served, eq(served.id, workResults.servesId))
    .leftJoin(servedAppraisals, eq(servedAppraisals.id, served.appraisalId))
    .leftJoin(owners, eq(owners.id, servedAppraisals.employeeId))
    .where(eq(workResults.appraisalId, appraisalId))
    .orderBy(asc(workResults.position), asc(workResults.id));
  return rows.map(({ row, servedPlan, owner, ...count }) => ({
    ...row,
    ...count,
    serves: servedPlan === null ? null : { plan: servedPlan, owner: owner ?? "" },
  }));
}

/** What is expected of a person by value; values of which nothing was written have no row. */
export const listBehaviours = (db: Database, appraisalId: string): Promise<BehaviourRow[]> =>
  db.orm
    .select()
    .from(behaviourExpectations)
    .where(eq(behaviourExpectations.appraisalId, appraisalId));

/** A row of the cascade: whose it is and what it serves. */
export type CascadeRow = Pick<
  WorkResultRow,
  "id" | "appraisalId" | "plan" | "servesId" | "aspect"
> &
  Pick<WorkResultRow, "indicator" | "target">;

/** All rows of a cycle, person by person in their order. */
export const listCycleResults = (db: Database, cycleId: string): Promise<CascadeRow[]> =>
  db.orm
    .select({
      id: workResults.id,
      appraisalId: workResults.appraisalId,
      plan: workResults.plan,
      servesId: workResults.servesId,
      aspect: workResults.aspect,
      indicator: workResults.indicator,
      target: workResults.target,
    })
    .from(workResults)
    .innerJoin(appraisals, eq(appraisals.id, workResults.appraisalId))
    .where(eq(appraisals.cycleId, cycleId))
    .orderBy(asc(workResults.appraisalId), asc(workResults.position), asc(workResults.id));

/** Rows of a person in a cycle: those that the people below may serve. */
export const listResultsOf = (
  db: Database,
  cycleId: string,
  employeeId: string,
): Promise<{ id: string; plan: string }[]> =>
  db.orm
    .select({ id: workResults.id, plan: workResults.plan })
    .from(workResults)
    .innerJoin(appraisals, eq(appraisals.id, workResults.appraisalId))
    .where(and(eq(appraisals.cycleId, cycleId), eq(appraisals.employeeId, employeeId)))
    .orderBy(asc(workResults.position), asc(workResults.id));

/** The person's newest earlier appraisal that has rows; undefined when there is none. */
export async function findEarlierPlan(
  db: Database,
  { employeeId, cycleId, endsOn }: { employeeId: string; cycleId: string; endsOn: string },
): Promise<{ appraisalId: string; key: string } | undefined> {
  const [row] = await db.orm
    .select({ appraisalId: appraisals.id, key: cycles.key })
    .from(appraisals)
    .innerJoin(cycles, eq(cycles.id, appraisals.cycleId))
    .where(
      and(
        eq(appraisals.employeeId, employeeId),
        ne(appraisals.cycleId, cycleId),
        sql`${cycles.endsOn} < ${endsOn}`,
        sql`EXISTS (SELECT 1 FROM ${workResults} WHERE ${workResults.appraisalId} = ${appraisals.id})`,
      ),
    )
    .orderBy(sql`${cycles.endsOn} DESC`, sql`${cycles.startsOn} DESC`)
    .limit(1);
  return row;
}

/**
 * How many plans wait for this person: handed to him as the assessor, or his own to be written while
 * there is work ahead.
 */
export async function countWaitingPlans(db: Database, employeeId: string): Promise<number> {
  const { planState, assessorId, cycleId } = appraisals;
  const handedIn = and(
    eq(assessorId, employeeId),
    eq(planState, "submitted"),
    inArray(cycles.state, ["planning", "running", "assessing"]),
  );
  const toWrite = and(
    eq(appraisals.employeeId, employeeId),
    eq(planState, "draft"),
    inArray(cycles.state, ["planning", "running"]),
  );
  const [row] = await db.orm
    .select({ n: count() })
    .from(appraisals)
    .innerJoin(cycles, eq(cycles.id, cycleId))
    .where(or(handedIn, toWrite));
  return row?.n ?? 0;
}

/** Those of these rows that evidence or feedback rests on. */
export async function listUsedResults(db: Database, ids: readonly string[]): Promise<string[]> {
  const inEvidence = db.orm
    .select({ id: evidence.workResultId })
    .from(evidence)
    .where(inArray(evidence.workResultId, [...ids]));
  const inFeedback = db.orm
    .select({ id: feedback.workResultId })
    .from(feedback)
    .where(inArray(feedback.workResultId, [...ids]));
  return (await inEvidence.union(inFeedback)).flatMap(({ id }) => id ?? []);
}

/** Puts a row or what it has become; its appraisal never changes. */
export function saveWorkResult(db: Database, row: NewWorkResult): Statement {
  const { id: _, appraisalId: __, ...values } = row;
  return db.orm
    .insert(workResults)
    .values(row)
    .onConflictDoUpdate({
      target: workResults.id,
      set: values,
      setWhere: eq(workResults.appraisalId, row.appraisalId),
    });
}

export const updateWorkResult = (
  db: Database,
  id: string,
  values: Partial<Pick<WorkResultRow, "realisation" | "feedback">>,
): Statement => db.orm.update(workResults).set(values).where(eq(workResults.id, id));

/** Takes rows out of a plan; what served them serves nothing from then on, and is marked as such. */
export const deleteWorkResults = (db: Database, ids: readonly string[]): Statement[] =>
  ids.length === 0
    ? []
    : [
        db.orm
          .update(workResults)
          .set({ servesId: null })
          .where(inArray(workResults.servesId, [...ids])),
        db.orm.delete(workResults).where(inArray(workResults.id, [...ids])),
      ];

export function saveBehaviour(
  db: Database,
  appraisalId: string,
  behaviour: Behaviour,
  values: Pick<BehaviourRow, "expectation" | "feedback">,
): Statement {
  return db.orm
    .insert(behaviourExpectations)
    .values({ appraisalId, behaviour, ...values })
    .onConflictDoUpdate({
      target: [behaviourExpectations.appraisalId, behaviourExpectations.behaviour],
      set: values,
    });
}
