import { answerSchema } from "#core/appraisals/objection-input.ts";
import { parse } from "#core/parse.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openObjection } from "./parts/open-objection.ts";
import { storeObjectionStep } from "./parts/store-objection-step.ts";

/** The assessor is heard on the reasons of the objection. */
export async function answerObjection(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, stage } = await openObjection(ctx, "objection.answer", id);
  const parsed = parse(answerSchema, input);
  if (!parsed.ok) return parsed;
  if (stage !== "assessor") return failure({ "": "objection.not-now" });
  const { version, statement } = parsed.value;
  const heard = { assessorHearing: "stated", assessorHeardAt: ctx.now() } as const;
  const values = { ...heard, assessorStatement: statement };
  await storeObjectionStep(ctx, actor, { id, version, action: "objection.answer", values });
  return success({ id });
}
