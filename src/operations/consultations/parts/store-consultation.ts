import { appendAudit } from "#db/queries/access/audit.ts";
import { type Statement, write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import type { ManagedConsultation } from "./managed-consultation.ts";

export interface ConsultationChange {
  /** The version the form was read with. */
  version: number;
  action: string;
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
  const entry = {
    subjectKind: "consultation",
    subjectId: consultation.id,
    seq: version,
    action: `consultation.${action}`,
    before,
    after,
    ...(reason !== undefined && { reason }),
  };
  await write(ctx.db, [...statements, appendAudit(ctx.db, actor, ctx.now(), entry)]);
}
