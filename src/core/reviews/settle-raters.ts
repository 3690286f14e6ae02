import { isAnonymous, type ReviewRelation } from "./review-relation.ts";

/**
 * Who is really asked when a round opens. A group too small to be shown would not be anonymous
 * either: its answers would be known by their group. So a small group of peers or subordinates is
 * asked together with the other one, and where both are too few even together, they are not asked:
 * what may never be shown is never collected.
 */
export function settleRaters<T extends { relation: ReviewRelation }>(
  raters: readonly T[],
  minimum: number,
): T[] {
  const size = (relation: ReviewRelation) =>
    raters.filter((rater) => rater.relation === relation).length;
  const groups = [size("peer"), size("subordinate")].filter((count) => count > 0);
  if (groups.every((count) => count >= minimum)) return [...raters];
  const known = raters.filter(({ relation }) => !isAnonymous(relation));
  const unknown = raters.filter(({ relation }) => isAnonymous(relation));
  if (unknown.length < minimum) return known;
  return [...known, ...unknown.map((rater) => ({ ...rater, relation: "colleague" as const }))];
}
