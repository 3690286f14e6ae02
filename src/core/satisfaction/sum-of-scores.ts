import type { ScoreCounts } from "./tally.ts";

/** Σ of the scores behind the counts. */
export const sumOfScores = ([one, two, three, four]: ScoreCounts): number =>
  one + 2 * two + 3 * three + 4 * four;

/** How many answers the counts hold. */
export const answersIn = ([one, two, three, four]: ScoreCounts): number => one + two + three + four;
