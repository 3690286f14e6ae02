import { isOverdue } from "#core/actions/action-state.ts";
import { type FollowUpShare, followUpShare } from "#core/actions/follow-up-share.ts";
import { listActions } from "#db/queries/actions/follow-up-actions.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { unitInService } from "#operations/units/parts/unit-in-service.ts";
import { type PublicAction, publicAction } from "./parts/public-action.ts";

export interface FollowUpView {
  unit: { slug: string; name: string };
  share: FollowUpShare;
  /** By deadline. */
  actions: (PublicAction & { overdue: boolean })[];
}

/**
 * "Anda bilang – kami lakukan": what a unit does with what citizens said.
 * @throws AppError `not_found`, also for units no longer in use and partners
 */
export async function viewFollowUp(ctx: Context, unitSlug: string): Promise<FollowUpView> {
  authorise(ctx, "consultation.read");
  const unit = await unitInService(ctx, unitSlug);
  const rows = await listActions(ctx.db, { unitIds: [unit.id], publicOnly: true });
  const today = await localToday(ctx);
  const actions = rows.map((row) => ({
    ...publicAction(row),
    overdue: isOverdue(row.action, today),
  }));
  const { slug, name } = unit;
  return { unit: { slug, name }, share: followUpShare(actions, today), actions };
}
