import type { AuditAction } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import { type ObjectionRow, updateObjection } from "#db/queries/appraisals/objections.ts";
import { type Statement, write } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";

/** Stores one step; the audit log says which, not what was said. */
export const storeObjectionStep = (
  ctx: Context,
  actor: Actor,
  step: {
    id: string;
    version: number;
    action: AuditAction<"objection">;
    values: Partial<ObjectionRow>;
  },
  further: readonly Statement[] = [],
): Promise<void> =>
  write(ctx.db, [
    updateObjection(ctx.db, step.id, step.values),
    ...further,
    objectionAudit(ctx, actor, step),
  ]);

export const objectionAudit = (
  ctx: Context,
  actor: Actor,
  step: { id: string; version: number; action: AuditAction<"objection"> },
): Statement => auditChange(ctx, actor, ["objection", step.id, step.version], step.action);
