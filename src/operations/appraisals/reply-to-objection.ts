import { replySchema } from "#core/appraisals/objection-input.ts";
import { parse } from "#core/parse.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openObjection } from "./parts/open-objection.ts";
import { storeObjectionStep } from "./parts/store-objection-step.ts";

/** The employee has the last word before the decision, or says that he has nothing to add. */
export async function replyToObjection(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, stage } = await openObjection(ctx, "objection.file", id);
  const parsed = parse(replySchema, input);
  if (!parsed.ok) return parsed;
  if (stage !== "employee") return failure({ "": "objection.not-now" });
  const { version, hearing, statement } = parsed.value;
  const employeeStatement = hearing === "stated" ? statement : null;
  const values = { employeeHearing: hearing, employeeHeardAt: ctx.now(), employeeStatement };
  await storeObjectionStep(ctx, actor, { id, version, action: "objection.reply", values });
  return success({ id });
}
