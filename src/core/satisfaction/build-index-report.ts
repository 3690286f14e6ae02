import type { TestedShare } from "#lib/statistics/combined-share.ts";
import type { DayTotals } from "#lib/statistics/design-effect.ts";
import { minimumSample } from "#lib/statistics/minimum-sample.ts";
import { elementResults } from "./element-results.ts";
import { daysOf, estimateOf } from "./estimate.ts";
import { exactIndex, figureOf } from "./figure.ts";
import type { ElementResult, Figure, IndexReport, SampleStatus } from "./index-report.ts";
import { indexInterval, indexStandardError } from "./interval.ts";
import { lowestElements } from "./lowest-elements.ts";
import { methodFor } from "./method.ts";
import { figureWithCutWeight } from "./rounded-weights.ts";
import type { Tally } from "./tally.ts";

/** Below this many forms a figure says little, whatever its value. */
const SMALL_SAMPLE = 30;
export interface ReportOptions {
  /** N: people served in a year; null when unknown. */
  population: number | null;
  legalBasis: string;
  /** Of the same answers; null or absent where they are not known. */
  days?: DayTotals | null;
  /** Of several samples together: their own precision in place of that of one large sample. */
  estimate?: TestedShare | null;
}

/**
 * The satisfaction index of a tally (PermenPANRB 14/2017): integer sums, weights of exactly 1/x,
 * one division and one rounding (half up), then the grade.
 * @param tally n ≥ 1, at least one element, every element answered in every form
 */
export function buildIndexReport(tally: Tally, options: ReportOptions): IndexReport {
  const { population, legalBasis } = options;
  const elements = elementResults(tally);
  const x = elements.length;
  const sum = elements.reduce((total, element) => total + element.sum, 0);
  const figure = figureOf(exactIndex(sum, tally.n, x));
  return {
    n: tally.n,
    population,
    ...sampleOf(tally.n, population),
    ...figure,
    elements,
    ...precisionOf(tally, x, figure.ikm, options),
    lowest: lowestElements(elements),
    withoutBiaya: withoutBiaya(elements, sum, tally.n),
    comparison: {
      "0.111": figureWithCutWeight(sum, tally.n, x, 3),
      "0.11": figureWithCutWeight(sum, tally.n, x, 2),
    },
    smallSample: tally.n < SMALL_SAMPLE,
    method: methodFor(legalBasis),
  };
}

function sampleOf(n: number, population: number | null) {
  if (population === null) return { minimumSample: null, sampleStatus: null };
  const needed = minimumSample(population);
  const sampleStatus: SampleStatus = n >= needed ? "met" : "not-met";
  return { minimumSample: needed, sampleStatus };
}

type Precision = Pick<IndexReport, "interval" | "standardError" | "degrees" | "deff" | "days">;

function precisionOf(
  { n, totals }: Tally,
  x: number,
  ikm: number,
  { population, days = null, estimate }: ReportOptions,
): Precision {
  const group = totals && { n, ...totals };
  const effect = group && daysOf(group, days);
  const own =
    estimate === undefined ? group && estimateOf(group, x, { population, days: effect }) : estimate;
  return {
    interval: indexInterval(own, ikm),
    standardError: indexStandardError(own),
    degrees: own && twoDecimals(own.degrees),
    deff: effect && twoDecimals(effect.deff),
    days: effect && days,
  };
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** A free service scores 4.00 on `biaya` by definition; without it the rest can be looked at. */
function withoutBiaya(elements: readonly ElementResult[], sum: number, n: number): Figure | null {
  const biaya = elements.find(({ key }) => key === "biaya");
  if (biaya === undefined || elements.length === 1) return null;
  return figureOf(exactIndex(sum - biaya.sum, n, elements.length - 1));
}
