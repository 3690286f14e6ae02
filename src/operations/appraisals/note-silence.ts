import { silenceSchema } from "#core/appraisals/objection-input.ts";
import { parse } from "#core/parse.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { openObjection, silenceFrom } from "./parts/open-objection.ts";
import { storeObjectionStep } from "./parts/store-objection-step.ts";

/** The reviewer records that the one whose word is due was asked and did not answer in time. */
export async function noteSilence(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const opened = await openObjection(ctx, "objection.decide", id);
  const parsed = parse(silenceSchema, input);
  if (!parsed.ok) return parsed;
  const from = await silenceFrom(ctx, opened);
  if (from === null) return failure({ "": "objection.not-now" });
  if ((await localToday(ctx)) < from) {
    return failure({ "": message("objection.silence-too-early", { from }) });
  }
  const at = ctx.now();
  const values =
    opened.stage === "assessor"
      ? ({ assessorHearing: "no-answer", assessorHeardAt: at } as const)
      : ({ employeeHearing: "no-answer", employeeHeardAt: at } as const);
  const { version } = parsed.value;
  await storeObjectionStep(ctx, opened.actor, { id, version, action: "objection.silence", values });
  return success({ id });
}
