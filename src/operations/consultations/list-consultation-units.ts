import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { unitsForConsultation } from "./parts/units-for-consultation.ts";

/** Units for which the actor may plan events. */
export async function listConsultationUnits(
  ctx: Context,
): Promise<{ slug: string; name: string }[]> {
  authorise(ctx, "consultation.manage");
  return (await unitsForConsultation(ctx)).map(({ slug, name }) => ({ slug, name }));
}
