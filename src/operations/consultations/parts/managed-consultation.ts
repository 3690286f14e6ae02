import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import {
  type ConsultationRow,
  findConsultation,
  findUnitsOfConsultation,
} from "#db/queries/consultations/consultations.ts";
import type { UnitRow } from "#db/queries/units/units.ts";
import { type Statement, write } from "#db/write.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ManagedConsultation {
  actor: Actor;
  consultation: ConsultationRow;
  units: UnitRow[];
}

/**
 * An event and who steers it: somebody whose reach covers all its units.
 * @throws AppError `not_found`, `forbidden`
 */
export async function loadManagedConsultation(
  ctx: Context,
  slug: string,
): Promise<ManagedConsultation> {
  const actor = authoriseStaff(ctx, "consultation.manage");
  const consultation = await findConsultation(ctx.db, slug);
  if (consultation === undefined) throw new AppError("not_found");
  const units = await findUnitsOfConsultation(ctx.db, consultation.id);
  for (const unit of units) authorise(ctx, "consultation.manage", unit.id);
  return { actor, consultation, units };
}

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
