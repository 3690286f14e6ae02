import { z } from "zod";
import { parse } from "#core/parse.ts";
import { optionalText } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { updateAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";

const responseSchema = z.object({
  version: versionSchema,
  comment: optionalText(4_000)
    .refine((text) => text !== null, "error.required")
    .transform(String),
});

/** The employee says something to his result; it stands beside it and changes nothing in it. */
export async function respondToAppraisal(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, appraisal, cycle } = await openAppraisal(ctx, "appraisal.respond", id);
  const parsed = parse(responseSchema, input);
  if (!parsed.ok) return parsed;
  const closed = cycle.state === "final" || cycle.state === "archived";
  if (appraisal.predicate === null || closed) return failure({ "": "appraisal.no-comment-now" });
  const { version, comment } = parsed.value;
  const audit = auditChange(ctx, actor, ["appraisal", id, version], "appraisal.comment");
  await write(ctx.db, [updateAppraisal(ctx.db, id, { comment, commentedAt: ctx.now() }), audit]);
  return success({ id });
}
