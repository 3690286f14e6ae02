import type { CommentKind, CommentSource } from "#core/reviews/comment-source.ts";
import { isAnonymous } from "#core/reviews/review-relation.ts";
import { type ReviewFigures, summarise, type Urn } from "#core/reviews/summarise.ts";
import { formsIn } from "#core/reviews/urn.ts";
import type { Database } from "#db/client.ts";
import {
  findClosedReviewMethod,
  listShownComments,
  listUrns,
  type ShownComment,
} from "#db/queries/reviews/review-summaries.ts";

/** What a closed 360° round says about one person. */
export interface ReviewSummary extends ReviewFigures {
  /** The items' sentences by key, in both languages. */
  texts: Readonly<Record<string, { id: string; en: string }>>;
  /** From how many answers on peers and subordinates are shown. */
  minimum: number;
  comments: Record<CommentSource, Record<CommentKind, string[]>>;
}

/**
 * For operations that have authorised: the summary of a person's round; null while it is not closed,
 * and where there was none. Nothing of an open round is shown, not even to its manager: two looks
 * with one answer between them would tell that answer.
 */
export async function reviewSummaryOf(
  db: Database,
  appraisalId: string,
): Promise<ReviewSummary | null> {
  const method = await findClosedReviewMethod(db, appraisalId);
  if (method === undefined) return null;
  const { reviewItems, reviewMinimum: minimum, training } = method;
  const [urns, comments] = await Promise.all([
    listUrns(db, appraisalId),
    listShownComments(db, appraisalId),
  ]);
  const rules = { minimum, weakBelow: training.weakItemBelow };
  return {
    ...summarise(reviewItems, urns, rules),
    texts: Object.fromEntries(reviewItems.map(({ key, text }) => [key, text])),
    minimum,
    comments: bySource(comments, formsOfOthers(urns) >= minimum),
  };
}

const formsOfOthers = (urns: readonly Urn[]): number =>
  urns
    .filter(({ relation }) => isAnonymous(relation))
    .reduce((sum, { counts }) => sum + formsIn(counts), 0);

/** Words of those who stay anonymous are shown only where enough of them have answered. */
function bySource(
  comments: readonly ShownComment[],
  enough: boolean,
): Record<CommentSource, Record<CommentKind, string[]>> {
  const of = (source: CommentSource, kind: CommentKind): string[] =>
    comments
      .filter((comment) => comment.source === source && comment.kind === kind)
      .map(({ text }) => text);
  const both = (source: CommentSource) => ({
    strength: of(source, "strength"),
    suggestion: of(source, "suggestion"),
  });
  const nothing = { strength: [], suggestion: [] };
  return {
    self: both("self"),
    superior: both("superior"),
    others: enough ? both("others") : nothing,
  };
}
