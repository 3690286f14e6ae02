import { reach } from "#core/access/policy.ts";
import {
  type ConsultationRow,
  listConsultations,
  listUnitsOfConsultations,
} from "#db/queries/consultations/consultations.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ConsultationLine {
  consultation: ConsultationRow;
  units: { slug: string; name: string }[];
}

/** Events that the actor steers: all of their units are within his reach. */
export async function listManagedConsultations(ctx: Context): Promise<ConsultationLine[]> {
  authorise(ctx, "consultation.manage");
  const within = reach(ctx.actor, "consultation.manage");
  const rows = await listConsultations(ctx.db, { within });
  const units = await listUnitsOfConsultations(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return rows.map((consultation) => ({
    consultation,
    units: units.get(consultation.id) ?? [],
  }));
}
