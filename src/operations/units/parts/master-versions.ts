import type { AuditSubject } from "#core/access/audit-words.ts";
import { auditVersions } from "#db/queries/access/audit.ts";
import type { Context } from "#operations/context.ts";

/** Subject → version, of the rows and of the tree as a whole. */
export interface MasterVersions {
  subjects: ReadonlyMap<string, number>;
  tree: ReadonlyMap<string, number>;
}

/** Read before the rows themselves: what somebody else writes in between becomes a conflict. */
export async function masterVersions(
  ctx: Context,
  subjectKind: AuditSubject,
): Promise<MasterVersions> {
  return {
    subjects: await auditVersions(ctx.db, subjectKind),
    tree: await auditVersions(ctx.db, "unit-tree"),
  };
}
