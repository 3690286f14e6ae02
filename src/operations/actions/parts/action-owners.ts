import { POLICY } from "#core/access/policy.ts";
import { listPossibleOwners } from "#db/queries/actions/follow-up-actions.ts";
import type { Context } from "#operations/context.ts";

/** People who may look after an action of the unit. */
export const actionOwners = (ctx: Context, unitId: string) =>
  listPossibleOwners(ctx.db, unitId, POLICY["action.manage"]);

/** Nobody is always possible. */
export const isPossibleOwner = async (
  ctx: Context,
  unitId: string,
  accountId: string | null,
): Promise<boolean> =>
  accountId === null || (await actionOwners(ctx, unitId)).some(({ id }) => id === accountId);
