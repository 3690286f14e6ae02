import { listRatersOfCycle, updateRound } from "#db/queries/reviews/review-rounds.ts";
import { deleteMarks, emptyUrnsOfWords } from "#db/queries/reviews/review-urns.ts";
import type { Statement } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { markOfRater } from "./mark-of-rater.ts";

/** A round closes: its words become comments to screen, and who has answered is forgotten. */
export async function roundClosing(ctx: Context, cycleId: string): Promise<Statement[]> {
  const asked = await listRatersOfCycle(ctx.db, cycleId);
  return [
    ...emptyUrnsOfWords(cycleId),
    deleteMarks(asked.map((rater) => markOfRater(ctx, cycleId, rater))),
    updateRound(ctx.db, cycleId, { state: "closed" }),
  ];
}
