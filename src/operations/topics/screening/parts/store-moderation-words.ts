import type { Actor } from "#core/access/roles.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { type Statement, write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";

/** One change of the list of words, with its audit entry: the lock of the whole list. */
export const storeModerationWords = (
  ctx: Context,
  actor: Actor,
  { version, action, after }: { version: number; action: string; after: object },
  statement: Statement,
): Promise<void> =>
  write(ctx.db, [
    statement,
    appendAudit(ctx.db, actor, ctx.now(), {
      subjectKind: "abusive-words",
      subjectId: "1",
      seq: version,
      action,
      before: null,
      after,
    }),
  ]);
