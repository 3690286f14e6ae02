import { coachingPlanSchema } from "#core/development/coaching-moves.ts";
import { parse } from "#core/parse.ts";
import { insertCoaching } from "#db/queries/development/coachings.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";

/** The assessor proposes goals with dates; they hold once the employee accepts them. */
export async function proposeCoaching(
  ctx: Context,
  appraisalId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor } = await openAppraisal(ctx, "coaching.manage", appraisalId);
  const parsed = parse(coachingPlanSchema, input);
  if (!parsed.ok) return parsed;
  const id = ctx.newId();
  const row = { ...parsed.value, id, appraisalId, state: "proposed" as const };
  // Goals stay between the two: the audit log knows only that they were proposed.
  const audit = auditChange(ctx, actor, ["coaching", id, 0], "coaching.propose", {
    after: { state: row.state },
  });
  await write(ctx.db, [insertCoaching(ctx.db, row), audit]);
  return success({ id });
}
