import type { AuditAction } from "#core/access/audit-words.ts";
import { type Statement, write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { OpenedAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";

/** What happens to a plan, as the audit log tells it; its version is the lock of employee and assessor. */
export interface PlanEntry {
  version: number;
  action: AuditAction<"plan">;
  before: unknown;
  after: unknown;
  reason?: string | null;
}

export async function storePlan(
  ctx: Context,
  { appraisal, actor }: OpenedAppraisal,
  { version, action, before, after, reason }: PlanEntry,
  statements: readonly Statement[],
): Promise<Result<{ id: string }>> {
  const audit = auditChange(ctx, actor, ["plan", appraisal.id, version], action, {
    before,
    after,
    ...(reason && { reason }),
  });
  await write(ctx.db, [...statements, audit]);
  return success({ id: appraisal.id });
}
