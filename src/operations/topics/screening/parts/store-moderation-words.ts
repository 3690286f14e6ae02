import type { AuditAction } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import { type Statement, write } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";

/** One change of the list of words, with its audit entry: the lock of the whole list. */
export const storeModerationWords = (
  ctx: Context,
  actor: Actor,
  {
    version,
    action,
    after,
  }: { version: number; action: AuditAction<"abusive-words">; after: object },
  statement: Statement,
): Promise<void> =>
  write(ctx.db, [
    statement,
    auditChange(ctx, actor, ["abusive-words", "1", version], action, { after }),
  ]);
