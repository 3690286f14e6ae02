import { parse } from "#core/parse.ts";
import { withdrawalSchema } from "#core/performance-plans/evidence-input.ts";
import { withdrawEvidenceRow } from "#db/queries/performance-plans/evidence.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openOwnEvidence } from "./parts/open-own-evidence.ts";

/** Takes evidence back, with a reason: by who attached it, until its cycle is settled. It stays visible. */
export async function withdrawEvidence(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ appraisalId: string }>> {
  const { actor, item, plan } = await openOwnEvidence(ctx, id);
  const parsed = parse(withdrawalSchema, input);
  if (!parsed.ok) return parsed;
  if (plan === null || item.withdrawnReason !== null) return failure({ "": "plan.error.stage" });
  const { reason } = parsed.value;
  const audit = auditChange(ctx, actor, ["evidence", id, 1], "evidence.withdraw", {
    after: { employeeId: item.employeeId },
    reason,
  });
  await write(ctx.db, [withdrawEvidenceRow(ctx.db, id, reason), audit]);
  return success({ appraisalId: plan.appraisal.id });
}
