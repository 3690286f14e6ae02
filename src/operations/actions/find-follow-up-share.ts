import { type FollowUpShare, followUpShare } from "#core/actions/follow-up-share.ts";
import { listActions } from "#db/queries/actions/follow-up-actions.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** How far a unit's public follow-up plan is; null while it promised nothing. */
export async function findFollowUpShare(
  ctx: Context,
  unitSlug: string,
): Promise<FollowUpShare | null> {
  authorise(ctx, "consultation.read");
  const unit = await findUnitBySlug(ctx.db, unitSlug);
  if (unit === undefined) return null;
  const rows = await listActions(ctx.db, { unitIds: [unit.id], publicOnly: true });
  const share = followUpShare(
    rows.map(({ action }) => action),
    await localToday(ctx),
  );
  return share.total === 0 ? null : share;
}
