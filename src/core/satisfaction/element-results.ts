import { fraction } from "#lib/statistics/fraction.ts";
import { roundHalfUp } from "#lib/statistics/round-half-up.ts";
import { exactIndex, figureOf } from "./figure.ts";
import type { ElementResult } from "./index-report.ts";
import { sumOfScores } from "./sum-of-scores.ts";
import type { Tally } from "./tally.ts";

/** NRR = Σ / filled forms, index = NRR × 25 and grade of every element, in the tally's order. */
export const elementResults = ({ n, counts }: Tally): ElementResult[] =>
  Object.entries(counts).map(([key, scores]) => {
    const sum = sumOfScores(scores);
    const { ikm: index, grade } = figureOf(exactIndex(sum, n, 1));
    return { key, n, sum, nrr: roundHalfUp(fraction(sum, n), 4), index, grade };
  });
