import { and, count, desc, eq, gte, isNull, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/client.ts";
import { employees } from "#db/schema/employees.ts";
import { evidence, feedback, workResults } from "#db/schema/performance-plans.ts";
import type { Statement } from "#db/write.ts";

export type FeedbackRow = typeof feedback.$inferSelect;
export type NewFeedback = typeof feedback.$inferInsert;

/** Feedback with the names around it and what it rests on. */
export interface FeedbackItem extends FeedbackRow {
  employee: { id: string; name: string };
  giver: { id: string; name: string };
  plan: string | null;
  evidenceText: string | null;
}

export interface FeedbackFilter {
  id?: string | undefined;
  employeeId?: string | undefined;
  giverId?: string | undefined;
  /** First and last day of what was seen, YYYY-MM-DD. */
  from?: string | undefined;
  to?: string | undefined;
}

const givers = alias(employees, "givers");

/** The newest first. */
export async function findFeedbacks(db: Database, filter: FeedbackFilter): Promise<FeedbackItem[]> {
  const { id, employeeId, giverId, from, to } = filter;
  const rows = await selectFeedback(db)
    .where(
      and(
        id === undefined ? undefined : eq(feedback.id, id),
        employeeId === undefined ? undefined : eq(feedback.employeeId, employeeId),
        giverId === undefined ? undefined : eq(feedback.giverId, giverId),
        from === undefined ? undefined : gte(feedback.happenedOn, from),
        to === undefined ? undefined : lte(feedback.happenedOn, to),
      ),
    )
    .orderBy(desc(feedback.givenAt), feedback.id);
  return rows.map(({ row, ...around }) => ({ ...row, ...around }));
}

const selectFeedback = (db: Database) =>
  db.orm
    .select({
      row: feedback,
      employee: { id: employees.id, name: employees.name },
      giver: { id: givers.id, name: givers.name },
      plan: workResults.plan,
      evidenceText: evidence.text,
    })
    .from(feedback)
    .innerJoin(employees, eq(employees.id, feedback.employeeId))
    .innerJoin(givers, eq(givers.id, feedback.giverId))
    .leftJoin(workResults, eq(workResults.id, feedback.workResultId))
    .leftJoin(evidence, eq(evidence.id, feedback.evidenceId));

/** What a person was told about these days (YYYY-MM-DD, both included), the newest first. */
export const listFeedback = (
  db: Database,
  employeeId: string,
  from: string,
  to: string,
): Promise<FeedbackItem[]> => findFeedbacks(db, { employeeId, from, to });

/** How much feedback a person has not yet acknowledged. */
export async function countUnread(db: Database, employeeId: string): Promise<number> {
  const [row] = await db.orm
    .select({ n: count() })
    .from(feedback)
    .where(and(eq(feedback.employeeId, employeeId), isNull(feedback.acknowledgedAt)));
  return row?.n ?? 0;
}

export const insertFeedback = (db: Database, row: NewFeedback): Statement =>
  db.orm.insert(feedback).values(row);

/** Only the receiver's part can change: the rest is frozen by a trigger. */
export const updateFeedback = (
  db: Database,
  id: string,
  values: Partial<Pick<FeedbackRow, "acknowledgedAt" | "response" | "respondedAt">>,
): Statement => db.orm.update(feedback).set(values).where(eq(feedback.id, id));
