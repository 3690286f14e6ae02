import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import type { Statement } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import type { MasterVersions } from "./master-versions.ts";

export function masterAuditor(
  ctx: Context,
  actor: Actor,
  subjectKind: "unit" | "service" | "unit-tree",
  versions: MasterVersions["tree"],
) {
  const now = ctx.now();
  return (subjectId: string, before: unknown, after: unknown): Statement =>
    auditChange(
      ctx,
      actor,
      [subjectKind, subjectId, versions.get(subjectId) ?? 0],
      `${subjectKind}.import`,
      { before, after, at: now },
    );
}

/** The plan names only what is there; a name that is gone was removed in between. */
export function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new AppError("conflict");
  return id;
}
