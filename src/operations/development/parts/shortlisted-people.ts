import { isOnPersonShortlist } from "#core/development/reward-shortlist.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listRunningObjections } from "#db/queries/appraisals/objection-states.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import type { Context } from "#operations/context.ts";

/** Over oneself no office counts: who decides never finds himself on his list. */
export async function shortlistedPeople(
  ctx: Context,
  cycleId: string,
  unitIds: readonly string[] | null,
): Promise<FullAppraisal[]> {
  const [all, running] = await Promise.all([
    listAppraisals(ctx.db, { cycleId, unitIds }),
    listRunningObjections(ctx.db, cycleId),
  ]);
  const people = all.filter(
    ({ appraisal, employee }) =>
      employee.id !== ctx.actor?.employee?.id &&
      isOnPersonShortlist({ ...appraisal, objectionRunning: running.has(appraisal.id) }),
  );
  const { actor } = ctx;
  if (actor !== null) {
    await Promise.all(people.map(({ employee }) => noteView(ctx, actor, employee.id, "reward")));
  }
  return people;
}
