import { objectionSchema } from "#core/appraisals/objection-input.ts";
import { parse } from "#core/parse.ts";
import { insertObjection } from "#db/queries/appraisals/objections.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { objectionRightOf } from "./parts/objection-right-of.ts";
import { objectionAudit } from "./parts/store-objection-step.ts";

/**
 * The employee objects to his result: once, with reasons, to the superior of his assessor, within
 * the days of the method. Late filing is refused by rule.
 */
export async function fileObjection(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, ...full } = await openAppraisal(ctx, "objection.file", id);
  const parsed = parse(objectionSchema, input);
  if (!parsed.ok) return parsed;
  const filedOn = await localToday(ctx);
  const { hindrance, until } = await objectionRightOf(ctx, full, filedOn);
  if (hindrance !== null) {
    return failure({ "": message(`objection.hindrance.${hindrance}`, { until: until ?? "" }) });
  }
  const row = { ...parsed.value, appraisalId: id, filedOn, filedAt: ctx.now() };
  const audit = objectionAudit(ctx, actor, { id, version: 0, action: "objection.file" });
  await write(ctx.db, [insertObjection(ctx.db, row), audit]);
  return success({ id });
}
