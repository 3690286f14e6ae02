import { and, asc, count, desc, eq, inArray, notInArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import { comments } from "#db/schema/responses.ts";
import { periods, surveys } from "#db/schema/surveys.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type CommentRow = typeof comments.$inferSelect;
export type CommentState = CommentRow["state"];

export interface CommentView {
  comment: CommentRow;
  unit: { id: string; slug: string; name: string };
  period: PeriodRow;
  surveySlug: string;
}

/** Which comments: of these units (null: all) but not of those. */
export interface CommentScope {
  unitIds: readonly string[] | null;
  exceptUnitIds: readonly string[];
}

const view = {
  comment: comments,
  unit: { id: units.id, slug: units.slug, name: units.name },
  period: periods,
  surveySlug: surveys.slug,
};

function selectComments(db: Database) {
  return db.orm
    .select(view)
    .from(comments)
    .innerJoin(units, eq(units.id, comments.unitId))
    .innerJoin(surveys, eq(surveys.id, comments.surveyId))
    .innerJoin(periods, eq(periods.id, surveys.periodId));
}

function within(state: CommentState, { unitIds, exceptUnitIds }: CommentScope) {
  return and(
    eq(comments.state, state),
    unitIds === null ? undefined : inArray(comments.unitId, [...unitIds]),
    exceptUnitIds.length === 0 ? undefined : notInArray(comments.unitId, [...exceptUnitIds]),
  );
}

export async function countComments(
  db: Database,
  state: CommentState,
  scope: CommentScope,
): Promise<number> {
  const [row] = await db.orm.select({ count: count() }).from(comments).where(within(state, scope));
  return row?.count ?? 0;
}

/** Those of the oldest period first, in no other order than that of their random names. */
export function listWaitingComments(
  db: Database,
  scope: CommentScope,
  page: { most: number; skip: number },
): Promise<CommentView[]> {
  return selectComments(db)
    .where(within("waiting", scope))
    .orderBy(asc(periods.endsOn), asc(comments.id))
    .limit(page.most)
    .offset(page.skip);
}

/** Already screened and shown, or hidden; those of the newest period first. */
export function listScreenedComments(
  db: Database,
  state: "shown" | "hidden",
  scope: CommentScope,
  page: { most: number; skip: number },
): Promise<CommentView[]> {
  return selectComments(db)
    .where(within(state, scope))
    .orderBy(desc(periods.endsOn), asc(comments.id))
    .limit(page.most)
    .offset(page.skip);
}

/** Comments of a survey that may be read. */
export function listShownComments(
  db: Database,
  surveyId: string,
  most: number,
): Promise<CommentView[]> {
  return selectComments(db)
    .where(and(eq(comments.surveyId, surveyId), eq(comments.state, "shown")))
    .orderBy(asc(comments.id))
    .limit(most);
}

export async function findComment(db: Database, id: string): Promise<CommentView | undefined> {
  const [row] = await selectComments(db).where(eq(comments.id, id));
  return row;
}

/** The original text stays as it was written; only state, masked text and reason change. */
export function updateScreening(
  db: Database,
  id: string,
  screening: Pick<CommentRow, "state" | "maskedText" | "hiddenReason">,
): Statement {
  return db.orm.update(comments).set(screening).where(eq(comments.id, id));
}
