import { and, eq, max, sql } from "drizzle-orm";
import type { AuditAction, AuditSubject } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { auditEntries } from "#db/schema/access.ts";
import type { Statement } from "#db/write.ts";

export interface AuditEntry {
  /** What kind of thing changed and which one. */
  subjectKind: AuditSubject;
  subjectId: string;
  /** The version that was read; another officer's write in between makes this one a conflict. */
  seq: number;
  action: AuditAction;
  before: unknown;
  after: unknown;
  reason?: string | null;
}

/** How many entries a subject has: the version to hand to `appendAudit`. 0 for a new subject. */
export async function auditVersion(
  db: Database,
  subjectKind: AuditSubject,
  subjectId: string,
): Promise<number> {
  const [row] = await db.orm
    .select({ seq: max(auditEntries.seq) })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, subjectKind), eq(auditEntries.subjectId, subjectId)));
  return row?.seq ?? 0;
}

/** The versions of all subjects of a kind that have any; the others are at 0. */
export async function auditVersions(
  db: Database,
  subjectKind: AuditSubject,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.orm
    .select({ subjectId: auditEntries.subjectId, seq: max(auditEntries.seq) })
    .from(auditEntries)
    .where(eq(auditEntries.subjectKind, subjectKind))
    .groupBy(auditEntries.subjectId);
  return new Map(rows.map(({ subjectId, seq }) => [subjectId, seq ?? 0]));
}

/**
 * Belongs into the same batch as the change it tells of. Refused (`conflict`) unless the subject's
 * history stands exactly where it was read: nobody can write past it either.
 */
export function appendAudit(db: Database, actor: Actor, at: Date, entry: AuditEntry): Statement {
  const { subjectKind, subjectId, seq } = entry;
  return db.orm.insert(auditEntries).values({
    ...entry,
    seq: sql`CASE ${seq} WHEN coalesce((SELECT max(seq) FROM audit_entries
      WHERE subject_kind = ${subjectKind} AND subject_id = ${subjectId}), 0) THEN ${seq + 1} END`,
    at,
    accountId: actor.accountId,
    accountName: actor.name,
    reason: entry.reason ?? null,
  });
}
