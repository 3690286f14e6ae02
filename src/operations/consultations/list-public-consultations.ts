import { z } from "zod";
import { PUBLIC_CONSULTATION_STATES } from "#core/consultations/lifecycle.ts";
import {
  listConsultations,
  listUnitsOfConsultations,
} from "#db/queries/consultations/consultations.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type PublicConsultation, publicConsultation } from "./parts/public-consultation.ts";

export type { PublicConsultation };

export interface PublicConsultations {
  /** The next one first. */
  upcoming: PublicConsultation[];
  /** The latest one first. */
  past: PublicConsultation[];
}

const filterSchema = z.object({ unit: z.string().max(100).optional().catch(undefined) });

/** Events open to the public and those that took place; an unknown unit has none. */
export async function listPublicConsultations(
  ctx: Context,
  input: unknown = {},
): Promise<PublicConsultations> {
  authorise(ctx, "consultation.read");
  const { unit: wanted } = filterSchema.parse(input);
  const unit = wanted ? await findUnitBySlug(ctx.db, wanted) : undefined;
  const filter = wanted ? { unitId: unit?.id ?? "" } : {};
  const rows = await listConsultations(ctx.db, { ...filter, states: PUBLIC_CONSULTATION_STATES });
  const units = await listUnitsOfConsultations(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const events = rows.map((row) => publicConsultation(row, units.get(row.id) ?? []));
  const isUpcoming = ({ state, endsAt }: PublicConsultation) =>
    state === "open" && endsAt > ctx.now();
  return {
    upcoming: events.filter(isUpcoming).reverse(),
    past: events.filter((event) => !isUpcoming(event)),
  };
}
