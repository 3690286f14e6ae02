import type { Judged } from "#core/appraisals/rating.ts";
import { findAchievement } from "#db/queries/achievements/achievements.ts";
import type { AppraisalRow } from "#db/queries/appraisals/appraisals.ts";
import type { Context } from "#operations/context.ts";

/** What fixes the rating of a head's work results. */
export async function judgedPerson(
  ctx: Context,
  { isHead, cycleId, unitId }: AppraisalRow,
): Promise<Judged> {
  const set = isHead ? await findAchievement(ctx.db, cycleId, unitId) : null;
  return { isHead, achievement: set?.achievement ?? null };
}
