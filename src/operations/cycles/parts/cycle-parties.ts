import { newcomers, type Parties, partiesOf } from "#core/appraisals/open-appraisals.ts";
import { listAppraisedIds } from "#db/queries/cycles/cycle-progress.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import { listAllPostings } from "#db/queries/employees/personnel.ts";
import type { Context } from "#operations/context.ts";

/** Who is evaluated by the postings, and who of them has no appraisal yet. */
export async function cycleParties(
  ctx: Context,
  { cycle }: FullCycle,
): Promise<{ parties: Parties[]; waiting: Parties[] }> {
  const [postings, opened] = await Promise.all([
    listAllPostings(ctx.db),
    listAppraisedIds(ctx.db, cycle.id),
  ]);
  const parties = partiesOf(cycle, postings);
  return { parties, waiting: newcomers(parties, new Set(opened)) };
}
