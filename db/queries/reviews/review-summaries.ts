import { and, asc, eq } from "drizzle-orm";
import type { CommentKind, CommentSource } from "#core/reviews/comment-source.ts";
import { REVIEW_RELATIONS } from "#core/reviews/review-relation.ts";
import type { Urn } from "#core/reviews/summarise.ts";
import { readCounts } from "#core/reviews/urn.ts";
import type { Database } from "#db/client.ts";
import { appraisals } from "#db/schema/appraisals.ts";
import { cycles, evaluationMethods } from "#db/schema/cycles.ts";
import { reviewComments, reviewRounds, reviewUrns } from "#db/schema/reviews.ts";

/** The method of an appraisal whose round is closed; undefined before, and where there was none. */
export async function findClosedReviewMethod(db: Database, appraisalId: string) {
  const [row] = await db.orm
    .select({ definition: evaluationMethods.definition })
    .from(appraisals)
    .innerJoin(cycles, eq(cycles.id, appraisals.cycleId))
    .innerJoin(reviewRounds, eq(reviewRounds.cycleId, cycles.id))
    .innerJoin(evaluationMethods, eq(evaluationMethods.id, cycles.methodId))
    .where(and(eq(appraisals.id, appraisalId), eq(reviewRounds.state, "closed")));
  return row?.definition;
}

/** What came in about somebody, in the order of REVIEW_RELATIONS. */
export async function listUrns(db: Database, appraisalId: string): Promise<Urn[]> {
  const rows = await db.orm
    .select()
    .from(reviewUrns)
    .where(eq(reviewUrns.appraisalId, appraisalId));
  return REVIEW_RELATIONS.flatMap((relation) =>
    rows
      .filter((row) => row.relation === relation)
      .map(({ counts }) => ({ relation, counts: readCounts(counts) })),
  );
}

export interface ShownComment {
  source: CommentSource;
  kind: CommentKind;
  text: string;
}

/** Screened comments about somebody, as the screener left them; in the order of their random ids. */
export async function listShownComments(
  db: Database,
  appraisalId: string,
): Promise<ShownComment[]> {
  const rows = await db.orm
    .select()
    .from(reviewComments)
    .where(and(eq(reviewComments.appraisalId, appraisalId), eq(reviewComments.state, "shown")))
    .orderBy(asc(reviewComments.id));
  return rows.map(({ source, kind, text, maskedText }) => ({
    source,
    kind,
    text: maskedText ?? text,
  }));
}
