import type { AuditAction, AuditSubject } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import type { Statement } from "#db/write.ts";
import type { Context } from "./context.ts";

/** What was there and what is there now; null where there is nothing to tell. */
interface Change {
  before?: unknown;
  after?: unknown;
  reason?: string | null;
  /** When the change is told to have happened, if that is stored elsewhere too; default: now. */
  at?: Date;
}

/**
 * The entry of the audit log that belongs into the batch of a change by staff.
 * @param subject what changed: its kind, which one, and the version that was read of it; another
 *   officer's write in between makes this one a conflict
 */
export function auditChange(
  ctx: Context,
  actor: Actor,
  [subjectKind, subjectId, seq]: readonly [kind: AuditSubject, id: string, version: number],
  action: AuditAction,
  { before = null, after = null, reason = null, at = ctx.now() }: Change = {},
): Statement {
  return appendAudit(ctx.db, actor, at, {
    subjectKind,
    subjectId,
    seq,
    action,
    before,
    after,
    reason,
  });
}
