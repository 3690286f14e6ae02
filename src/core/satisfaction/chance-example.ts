import { randomFrom } from "#lib/seeded-random.ts";
import { estimateOf } from "./estimate.ts";
import { exactIndex, figureOf } from "./figure.ts";
import type { Interval } from "./index-report.ts";
import { indexInterval } from "./interval.ts";

/** One of the surveys in the picture. */
export interface ChanceSurvey {
  ikm: number;
  interval: Interval;
  /** The index of all users lies within the interval. */
  holds: boolean;
}

const SURVEYS = 20;
const FORMS = 100;
const ELEMENTS = 9;
/** Two of three people give 3 or 4, the others 2 or 3, evenly: (⅔ · 3.5 + ⅓ · 2.5) · 25. */
const PLEASED = 2 / 3;
const TRUTH = 79.17;

/**
 * Twenty surveys of one made-up service that never changes, each of a hundred people drawn at random:
 * how much their figures differ by chance alone.
 */
export function chanceExample(): { truth: number; forms: number; surveys: ChanceSurvey[] } {
  const random = randomFrom("cara menghitung");
  const form = () => {
    const lowest = random.chance(PLEASED) ? 3 : 2;
    return Array.from({ length: ELEMENTS }, () => random.between(lowest, lowest + 1)).reduce(
      (sum, score) => sum + score,
      0,
    );
  };
  const surveys = Array.from({ length: SURVEYS }, () =>
    surveyOf(Array.from({ length: FORMS }, form)),
  );
  return { truth: TRUTH, forms: FORMS, surveys };
}

function surveyOf(totals: readonly number[]): ChanceSurvey {
  const sum = totals.reduce((all, total) => all + total, 0);
  const sumOfSquares = totals.reduce((all, total) => all + total ** 2, 0);
  const { ikm } = figureOf(exactIndex(sum, totals.length, ELEMENTS));
  const group = { n: totals.length, sum, sumOfSquares };
  const estimate = estimateOf(group, ELEMENTS, { population: null, days: null });
  const interval = indexInterval(estimate, ikm) as Interval;
  return { ikm, interval, holds: interval.low <= TRUTH && TRUTH <= interval.high };
}
