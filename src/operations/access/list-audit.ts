import { type FieldChange, fieldChanges } from "#core/access/audit-changes.ts";
import { type AuditQuery, auditQuerySchema } from "#core/access/audit-query.ts";
import { listAuditEntries } from "#db/queries/access/audit-log.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { DAY } from "#lib/dates/day.ts";
import { dayStart, localTime } from "#lib/dates/local-time.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface AuditLine {
  id: number;
  /** Local time: YYYY-MM-DD HH:MM:SS. */
  at: string;
  person: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  reason: string | null;
  changes: FieldChange[];
}

export interface AuditList {
  lines: AuditLine[];
  query: AuditQuery;
  /** Where older entries begin, to hand in as `before`; null at the end. */
  next: number | null;
}

/**
 * Who changed what, newest first. Days are those of the government's time zone, both included.
 * @param most entries in one answer
 */
export async function listAudit(ctx: Context, input: unknown, most: number): Promise<AuditList> {
  authoriseEverywhere(ctx, "audit.read");
  const query = auditQuerySchema.parse(input);
  const timeZone = (await findGovernment(ctx.db))?.timeZone ?? "Asia/Jakarta";
  const lastDay = dayStart(query.to, timeZone);
  const filter = {
    ...query,
    from: dayStart(query.from, timeZone),
    until: lastDay && new Date(lastDay.getTime() + DAY),
    beforeId: query.before,
  };
  const rows = await listAuditEntries(ctx.db, filter, most + 1);
  const shown = rows.slice(0, most);
  const lines = shown.map(({ at, accountName, before, after, ...row }) => ({
    id: row.id,
    at: localTime(at, timeZone),
    person: accountName,
    action: row.action,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    reason: row.reason,
    changes: fieldChanges(before, after),
  }));
  return { lines, query, next: rows.length > most ? (shown.at(-1)?.id ?? null) : null };
}
