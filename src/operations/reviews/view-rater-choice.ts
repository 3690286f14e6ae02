import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import { type NamedCycle, namedCycle } from "#operations/cycles/parts/named-cycle.ts";
import { type RaterChoice, raterChoiceOf } from "./parts/rater-choice-of.ts";

export interface RaterChoiceView extends Omit<RaterChoice, "others"> {
  name: string;
  position: string;
  cycle: NamedCycle;
}

/** Who is to be asked about one person, for his assessor. */
export async function viewRaterChoice(ctx: Context, appraisalId: string): Promise<RaterChoiceView> {
  const full = await openAppraisal(ctx, "review.confirm-raters", appraisalId);
  const { others: _, ...choice } = await raterChoiceOf(ctx, full);
  const { name } = full.employee;
  return { ...choice, name, position: full.appraisal.position, cycle: namedCycle(full.cycle) };
}
