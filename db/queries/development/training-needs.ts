import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { reviewRounds, trainingWishes } from "#db/schema/reviews.ts";

/** Ids of the cycles whose 360° round is closed: only those say anything. */
export async function listReviewedCycles(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.orm
    .select({ id: reviewRounds.cycleId })
    .from(reviewRounds)
    .where(eq(reviewRounds.state, "closed"));
  return new Set(rows.map(({ id }) => id));
}

/** Wishes of the self-assessments by appraisal. */
export async function listWishes(
  db: Database,
  appraisalIds: readonly string[],
): Promise<ReadonlyMap<string, { theme: string; note: string | null }[]>> {
  if (appraisalIds.length === 0) return new Map();
  const rows = await db.orm
    .select()
    .from(trainingWishes)
    .where(inArray(trainingWishes.appraisalId, [...appraisalIds]))
    .orderBy(asc(trainingWishes.theme));
  return Map.groupBy(rows, ({ appraisalId }) => appraisalId);
}
