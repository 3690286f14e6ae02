import type { ReviewRelation } from "#core/reviews/review-relation.ts";
import type { Scores } from "#core/reviews/urn.ts";
import { type Random, randomFrom } from "#lib/seeded-random.ts";
import { STANDARD_METHOD } from "../../standard-method.ts";

/** How others see each group of answers on average: oneself a little better, superiors a little stricter. */
const LEANING: Record<ReviewRelation, number> = {
  self: 0.25,
  superior: -0.1,
  peer: 0,
  subordinate: 0.1,
  colleague: 0,
};
const UNOBSERVED = 0.07;
/** What is learned from one cycle to the next. */
const GROWTH = 0.04;

/**
 * What one rater says about somebody. Everybody has strong and weak sides that stay the same from
 * cycle to cycle and slowly get better.
 * @param at which cycle it is, counted from 0
 */
export function demoScores(
  employeeId: string,
  relation: ReviewRelation,
  at: number,
  random: Random,
): Scores {
  const own = randomFrom(`character ${employeeId}`);
  const level = 3.1 + own.normal() * 0.22;
  return Object.fromEntries(
    STANDARD_METHOD.reviewItems.map(({ key }) => {
      const side = own.normal() * 0.38;
      const seen = relation === "self" || !random.chance(UNOBSERVED);
      const value = level + side + at * GROWTH + LEANING[relation] + random.normal() * 0.5;
      return [key, seen ? Math.min(4, Math.max(1, Math.round(value))) : null];
    }),
  );
}
