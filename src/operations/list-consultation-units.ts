import { authorise } from "./authorise.ts";
import { unitsForConsultation } from "./consultation-plan.ts";
import type { Context } from "./context.ts";

/** Units for which the actor may plan events. */
export async function listConsultationUnits(
  ctx: Context,
): Promise<{ slug: string; name: string }[]> {
  authorise(ctx, "consultation.manage");
  return (await unitsForConsultation(ctx)).map(({ slug, name }) => ({ slug, name }));
}
