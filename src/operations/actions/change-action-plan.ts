import { actionPlanSchema, mayChangePlan } from "#core/actions/action-input.ts";
import { parse } from "#core/parse.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedAction, storeAction } from "./parts/managed-action.ts";

/** Changes what is planned, by when, and whether the public sees it. */
export async function changeActionPlan(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const managed = await managedAction(ctx, id);
  const parsed = parse(actionPlanSchema, input);
  if (!parsed.ok) return parsed;
  if (!mayChangePlan(managed.action)) return failure({ "": "action.agreed" });
  const { version, ...values } = parsed.value;
  await storeAction(ctx, managed, { version, action: "action.change", values });
  return success({ id });
}
