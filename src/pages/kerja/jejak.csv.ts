import type { APIRoute } from "astro";
import { writeCsv } from "#lib/tables/csv.ts";
import { listAudit } from "#operations/access/list-audit.ts";
import { csvDownload } from "#web/documents/csv-download.ts";
import { auditQuery } from "#web/navigation/audit-query.ts";

/** More than this is asked for in parts, by date. */
const MOST = 20_000;
const COLUMNS = ["waktu", "pelaku", "tindakan", "jenis", "nomor", "alasan", "perubahan"];

export const GET: APIRoute = async ({ locals, url }) => {
  const { lines } = await listAudit(locals.context, auditQuery(url.searchParams), MOST);
  const rows = lines.map(({ at, person, action, subjectKind, subjectId, reason, changes }) => [
    at,
    person,
    action,
    subjectKind,
    subjectId,
    reason,
    changes.map((one) => `${one.field}: ${one.before ?? ""} → ${one.after ?? ""}`).join("\n"),
  ]);
  return csvDownload("jejak-audit.csv", writeCsv(COLUMNS, rows));
};
