import { markText } from "#core/reviews/mark-text.ts";
import type { Context } from "#operations/context.ts";

/** The mark of one rater's answer about one person in the round of a cycle. */
export const markOfRater = (
  ctx: Context,
  cycleId: string,
  { appraisalId, raterId }: { appraisalId: string; raterId: string },
): string => ctx.markOf(markText(cycleId, appraisalId, raterId));
