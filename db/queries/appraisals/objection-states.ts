import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { appraisals, objections } from "#db/schema/appraisals.ts";

/** Appraisals of a cycle with an objection that is not decided yet. */
export async function listRunningObjections(
  db: Database,
  cycleId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db.orm
    .select({ id: objections.appraisalId })
    .from(objections)
    .innerJoin(appraisals, eq(appraisals.id, objections.appraisalId))
    .where(and(eq(appraisals.cycleId, cycleId), isNull(objections.decision)));
  return new Set(rows.map(({ id }) => id));
}
