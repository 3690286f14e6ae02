import { isOverdue } from "#core/actions/action-state.ts";
import { found } from "#core/app-error.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { type FullAction, findAction } from "#db/queries/actions/follow-up-actions.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { actionOwners } from "./parts/action-owners.ts";

export interface ActionForStaff extends FullAction {
  overdue: boolean;
  owners: { id: string; name: string }[];
  /** To be sent back with a change. */
  version: number;
}

/** One action of a follow-up plan as its unit sees it. */
export async function viewAction(ctx: Context, id: string): Promise<ActionForStaff> {
  authorise(ctx, "action.manage");
  const full = found(await findAction(ctx.db, id));
  authorise(ctx, "action.manage", full.unit.id);
  const [owners, version, today] = await Promise.all([
    actionOwners(ctx, full.unit.id),
    auditVersion(ctx.db, "action", id),
    localToday(ctx),
  ]);
  return { ...full, overdue: isOverdue(full.action, today), owners, version };
}
