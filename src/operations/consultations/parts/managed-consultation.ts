import type { Actor } from "#core/access/roles.ts";
import { found } from "#core/app-error.ts";
import {
  type ConsultationRow,
  findConsultation,
  findUnitsOfConsultation,
} from "#db/queries/consultations/consultations.ts";
import type { UnitRow } from "#db/queries/units/units.ts";
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
export async function managedConsultation(
  ctx: Context,
  slug: string,
): Promise<ManagedConsultation> {
  const actor = authoriseStaff(ctx, "consultation.manage");
  const consultation = found(await findConsultation(ctx.db, slug));
  const units = await findUnitsOfConsultation(ctx.db, consultation.id);
  for (const unit of units) authorise(ctx, "consultation.manage", unit.id);
  return { actor, consultation, units };
}
