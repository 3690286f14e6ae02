import { and, asc, count, eq, isNull, ne, or } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { cycles } from "#db/schema/cycles.ts";
import { employees } from "#db/schema/employees.ts";
import { reviewComments } from "#db/schema/reviews.ts";
import type { Statement } from "#db/write.ts";

export type CommentRow = typeof reviewComments.$inferSelect;

/** A comment with whom it is about. */
export interface FullComment {
  comment: CommentRow;
  ratee: { id: string; name: string; position: string; assessorId: string | null };
  cycle: { key: string };
}

const selectComments = (db: Database) =>
  db.orm
    .select({
      comment: reviewComments,
      ratee: {
        id: employees.id,
        name: employees.name,
        position: appraisals.position,
        assessorId: appraisals.assessorId,
      },
      cycle: { key: cycles.key },
    })
    .from(reviewComments)
    .innerJoin(appraisals, eq(appraisals.id, reviewComments.appraisalId))
    .innerJoin(employees, eq(employees.id, appraisals.employeeId))
    .innerJoin(cycles, eq(cycles.id, appraisals.cycleId));

/** Comments nobody has screened, but those about the screener himself and about people he assesses. */
const waitingFor = (screenerId: string | null) =>
  and(
    eq(reviewComments.state, "waiting"),
    ...(screenerId === null
      ? []
      : [
          ne(appraisals.employeeId, screenerId),
          or(isNull(appraisals.assessorId), ne(appraisals.assessorId, screenerId)),
        ]),
  );

/** The next comments to screen, person by person, in the order of their random ids. */
export const listWaitingComments = (
  db: Database,
  screenerId: string | null,
  limit: number,
): Promise<FullComment[]> =>
  selectComments(db)
    .where(waitingFor(screenerId))
    .orderBy(asc(reviewComments.appraisalId), asc(reviewComments.id))
    .limit(limit);

export async function findComment(db: Database, id: string): Promise<FullComment | undefined> {
  const [row] = await selectComments(db).where(eq(reviewComments.id, id));
  return row;
}

const countWhere = async (db: Database, where: ReturnType<typeof and>): Promise<number> => {
  const [row] = await db.orm
    .select({ all: count() })
    .from(reviewComments)
    .innerJoin(appraisals, eq(appraisals.id, reviewComments.appraisalId))
    .where(where);
  return row?.all ?? 0;
};

export const countCommentsFor = (db: Database, screenerId: string | null): Promise<number> =>
  countWhere(db, waitingFor(screenerId));

/** All that wait in a cycle, or in all of them. */
export const countWaitingComments = (db: Database, cycleId?: string): Promise<number> =>
  countWhere(
    db,
    and(
      eq(reviewComments.state, "waiting"),
      cycleId === undefined ? undefined : eq(appraisals.cycleId, cycleId),
    ),
  );

export const updateComment = (
  db: Database,
  id: string,
  values: Pick<CommentRow, "state" | "maskedText" | "hiddenReason">,
): Statement => db.orm.update(reviewComments).set(values).where(eq(reviewComments.id, id));
