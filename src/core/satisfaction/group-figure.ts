import { exactIndex, figureOf } from "./figure.ts";
import type { Figure } from "./index-report.ts";
import type { GroupTally } from "./tally.ts";

/** The index of one group of respondents, same formula as the whole. n ≥ 1. */
export const groupFigure = (
  { n, sum }: GroupTally,
  elementCount: number,
): Figure & { n: number } => ({ n, ...figureOf(exactIndex(sum, n, elementCount)) });
