import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import type { Statement } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import type { MasterVersions } from "./master-versions.ts";

export function masterAuditor(
  ctx: Context,
  actor: Actor,
  subjectKind: string,
  versions: MasterVersions["tree"],
) {
  const now = ctx.now();
  return (subjectId: string, before: unknown, after: unknown): Statement =>
    appendAudit(ctx.db, actor, now, {
      subjectKind,
      subjectId,
      seq: versions.get(subjectId) ?? 0,
      action: `${subjectKind}.import`,
      before,
      after,
    });
}

/** The plan names only what is there; a name that is gone was removed in between. */
export function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new AppError("conflict");
  return id;
}
