import type { Actor } from "#core/access/roles.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { type ObjectionRow, updateObjection } from "#db/queries/appraisals/objections.ts";
import { type Statement, write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";

/** Stores one step; the audit log says which, not what was said. */
export const storeObjectionStep = (
  ctx: Context,
  actor: Actor,
  step: { id: string; version: number; action: string; values: Partial<ObjectionRow> },
  further: readonly Statement[] = [],
): Promise<void> =>
  write(ctx.db, [
    updateObjection(ctx.db, step.id, step.values),
    ...further,
    appendAudit(ctx.db, actor, ctx.now(), objectionAudit(step)),
  ]);

export const objectionAudit = (step: { id: string; version: number; action: string }) => ({
  subjectKind: "objection",
  subjectId: step.id,
  seq: step.version,
  action: step.action,
  before: null,
  after: null,
});
