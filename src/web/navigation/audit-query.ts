import type { AuditQuery } from "#core/access/audit-query.ts";

/** Field of the query → its name in the address, which is Indonesian like all addresses. */
const NAMES = {
  person: "orang",
  action: "tindakan",
  subjectKind: "jenis",
  subjectId: "nomor",
  from: "dari",
  to: "sampai",
  before: "sebelum",
} as const satisfies Record<keyof AuditQuery, string>;
const FIELDS = Object.entries(NAMES) as [keyof AuditQuery, string][];

/** The query of an address, as `listAudit` takes it. */
export const auditQuery = (params: URLSearchParams): Record<string, string | null> =>
  Object.fromEntries(FIELDS.map(([field, name]) => [field, params.get(name)]));

/** The values of the filter's form. */
export const auditValues = (query: AuditQuery): Record<string, string> =>
  Object.fromEntries(FIELDS.map(([field, name]) => [name, String(query[field] ?? "")]));

/** The address of a page that shows a query; empty parts are left out. */
export function auditLink(page: string, query: Partial<AuditQuery>): string {
  const params = new URLSearchParams();
  for (const [field, name] of FIELDS) {
    if (query[field]) params.set(name, String(query[field]));
  }
  return params.size === 0 ? page : `${page}?${params}`;
}
