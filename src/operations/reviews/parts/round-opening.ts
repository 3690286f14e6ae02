import { isAnonymous } from "#core/reviews/review-relation.ts";
import { settleRaters } from "#core/reviews/settle-raters.ts";
import { emptyCounts, emptyWords } from "#core/reviews/urn.ts";
import {
  type CycleRound,
  deleteRatersOfCycle,
  insertRaters,
  listRatersOfCycle,
  type RaterRow,
  updateRound,
} from "#db/queries/reviews/review-rounds.ts";
import { layDownMarks, layDownUrns, type UrnRow } from "#db/queries/reviews/review-urns.ts";
import type { Statement } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { markOfRater } from "./mark-of-rater.ts";

/** A round opens: who is confirmed is asked, and urns and marks are laid down for all answers to come. */
export async function roundOpening(
  ctx: Context,
  { cycle, method }: CycleRound,
): Promise<Statement[]> {
  const { reviewItems, reviewMinimum } = method.definition;
  const confirmed = (await listRatersOfCycle(ctx.db, cycle.id)).filter((each) => each.confirmed);
  const asked = [...Map.groupBy(confirmed, ({ appraisalId }) => appraisalId).values()].flatMap(
    (raters) => settleRaters(raters, reviewMinimum),
  );
  return [
    deleteRatersOfCycle(cycle.id),
    insertRaters(asked),
    updateRound(ctx.db, cycle.id, { state: "open" }),
    layDownUrns(urnsFor(asked, reviewItems.length)),
    layDownMarks(asked.map((rater) => markOfRater(ctx, cycle.id, rater))),
  ];
}

function urnsFor(asked: readonly RaterRow[], items: number): UrnRow[] {
  const groups = Map.groupBy(asked, ({ appraisalId, relation }) => `${appraisalId} ${relation}`);
  return [...groups.values()].flatMap((raters) => {
    const [first] = raters;
    if (first === undefined) return [];
    const { appraisalId, relation } = first;
    const words = emptyWords(isAnonymous(relation) ? raters.length : 0);
    return [
      { appraisalId, relation, counts: emptyCounts(items), strengths: words, suggestions: words },
    ];
  });
}
