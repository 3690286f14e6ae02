import type { AuditVerb } from "#core/access/audit-words.ts";
import { type Statement, write } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import type { ManagedConsultation } from "./managed-consultation.ts";

export interface ConsultationChange {
  /** The version the form was read with. */
  version: number;
  action: AuditVerb<"consultation">;
  before?: unknown;
  after: unknown;
  reason?: string;
}

/** Last step of every operation on an event: its audit entry, the lock, with the change itself. */
export async function storeConsultation(
  ctx: Context,
  { actor, consultation }: ManagedConsultation,
  { version, action, before = null, after, reason }: ConsultationChange,
  statements: readonly Statement[],
): Promise<void> {
  const entry = auditChange(
    ctx,
    actor,
    ["consultation", consultation.id, version],
    `consultation.${action}`,
    { before, after, ...(reason !== undefined && { reason }) },
  );
  await write(ctx.db, [...statements, entry]);
}
