import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** What there is to judge a person by in a cycle: counts only. */
export interface GatheredEvidence {
  /** Rows of the plan, and those whose realisation is reported. */
  results: number;
  reported: number;
  /** Pieces of evidence and of feedback from the days of the cycle. */
  evidence: number;
  feedback: number;
  /** Is the 360° round closed, so that its summary can be read? */
  reviewed: boolean;
}

type Row = Omit<GatheredEvidence, "reviewed"> & { id: string; reviewed: number };

/** By appraisal, for all of a cycle: one pass for the assessor's list. */
export async function mapGatheredEvidence(
  db: Database,
  cycleId: string,
): Promise<ReadonlyMap<string, GatheredEvidence>> {
  const rows = await db.orm.all<Row>(sql`
    SELECT appraisals.id AS id,
      (SELECT count(*) FROM work_results WHERE appraisal_id = appraisals.id) AS results,
      (SELECT count(realisation) FROM work_results WHERE appraisal_id = appraisals.id) AS reported,
      (SELECT count(*) FROM evidence WHERE employee_id = appraisals.employee_id
        AND happened_on BETWEEN cycles.starts_on AND cycles.ends_on AND withdrawn_reason IS NULL) AS evidence,
      (SELECT count(*) FROM feedback WHERE employee_id = appraisals.employee_id
        AND happened_on BETWEEN cycles.starts_on AND cycles.ends_on) AS feedback,
      EXISTS (SELECT 1 FROM review_rounds WHERE cycle_id = cycles.id AND state = 'closed') AS reviewed
    FROM appraisals JOIN cycles ON cycles.id = appraisals.cycle_id WHERE appraisals.cycle_id = ${cycleId}`);
  return new Map(
    rows.map(({ id, reviewed, ...counts }) => [id, { ...counts, reviewed: reviewed === 1 }]),
  );
}
