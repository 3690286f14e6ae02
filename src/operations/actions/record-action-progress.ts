import { actionProgressSchema, decideProgress } from "#core/actions/action-input.ts";
import { parse } from "#core/parse.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { isPossibleOwner } from "./parts/action-owners.ts";
import { managedAction, storeAction } from "./parts/managed-action.ts";

/** Records how far an action is, and who looks after it. */
export async function recordActionProgress(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const managed = await managedAction(ctx, id);
  const parsed = parse(actionProgressSchema, input);
  if (!parsed.ok) return parsed;
  const { version, owner, ...progress } = parsed.value;
  if (!(await isPossibleOwner(ctx, managed.action.unitId, owner))) {
    return failure({ owner: "error.choose" });
  }
  const decided = decideProgress(managed.action, progress, await localToday(ctx));
  if (!decided.ok) return decided;
  const values = { ...decided.value, ownerAccountId: owner };
  await storeAction(ctx, managed, { version, action: "action.progress", values });
  return success({ id });
}
