import { and, desc, eq, gte, lt } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { contains } from "#db/queries/contains.ts";
import { auditEntries } from "#db/schema/access.ts";

export type AuditRow = typeof auditEntries.$inferSelect;

export interface AuditFilter {
  /** Part of the name of who acted. */
  person?: string | null;
  action?: string | null;
  subjectKind?: string | null;
  subjectId?: string | null;
  /** From this moment on. */
  from?: Date | null;
  /** Before this moment. */
  until?: Date | null;
  /** Only entries older than this one. */
  beforeId?: number | null;
}

/** The newest entries first. Ids grow with time, so a page goes on where the one before ended. */
export async function listAuditEntries(
  db: Database,
  filter: AuditFilter,
  limit: number,
): Promise<AuditRow[]> {
  const { person, action, subjectKind, subjectId, from, until, beforeId } = filter;
  return db.orm
    .select()
    .from(auditEntries)
    .where(
      and(
        person ? contains([auditEntries.accountName], person) : undefined,
        action ? eq(auditEntries.action, action) : undefined,
        subjectKind ? eq(auditEntries.subjectKind, subjectKind) : undefined,
        subjectId ? eq(auditEntries.subjectId, subjectId) : undefined,
        from ? gte(auditEntries.at, from) : undefined,
        until ? lt(auditEntries.at, until) : undefined,
        beforeId ? lt(auditEntries.id, beforeId) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(limit);
}
