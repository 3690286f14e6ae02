import { z } from "zod";
import { cleanLine } from "#lib/text/clean-text.ts";

const text = z.string().overwrite(cleanLine).max(200).catch("");

/** Which entries of the audit log to show. It comes from the address bar: what does not fit is ignored. */
export const auditQuerySchema = z.object({
  /** Part of the name of who acted. */
  person: text,
  action: text,
  subjectKind: text,
  subjectId: text,
  /** Days, YYYY-MM-DD, both included. */
  from: text,
  to: text,
  /** Only entries older than the one with this id. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().catch(null),
});
export type AuditQuery = z.output<typeof auditQuerySchema>;
