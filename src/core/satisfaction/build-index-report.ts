import { minimumSample } from "#lib/statistics/minimum-sample.ts";
import { elementResults } from "./element-results.ts";
import { exactIndex, figureOf } from "./figure.ts";
import type { ElementResult, Figure, IndexReport, SampleStatus } from "./index-report.ts";
import { indexInterval, indexStandardError } from "./interval.ts";
import { lowestElements } from "./lowest-elements.ts";
import { methodFor } from "./method.ts";
import { figureWithCutWeight } from "./rounded-weights.ts";
import type { Tally } from "./tally.ts";

/** Below this many forms a figure says little, whatever its value. */
const SMALL_SAMPLE = 30;
const MILLIONTHS = 1_000_000;

export interface ReportOptions {
  /** N: people served in a year; null when unknown. */
  population: number | null;
  legalBasis: string;
}

/**
 * The satisfaction index of a tally (PermenPANRB 14/2017): integer sums, weights of exactly 1/x,
 * one division and one rounding (half up), then the grade.
 * @param tally n ≥ 1, at least one element, every element answered in every form
 */
export function buildIndexReport(
  tally: Tally,
  { population, legalBasis }: ReportOptions,
): IndexReport {
  const elements = elementResults(tally);
  const x = elements.length;
  const sum = elements.reduce((total, element) => total + element.sum, 0);
  return {
    n: tally.n,
    population,
    ...sampleOf(tally.n, population),
    ...figureOf(exactIndex(sum, tally.n, x)),
    elements,
    ...precisionOf(tally, x, population),
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

function precisionOf({ n, totals }: Tally, x: number, population: number | null) {
  if (totals === null) return { interval: null, standardError: null };
  const group = { n, ...totals };
  const error = indexStandardError(group, x, population);
  return {
    interval: indexInterval(group, x, population),
    standardError: error === null ? null : Math.round(error * MILLIONTHS) / MILLIONTHS,
  };
}

/** A free service scores 4.00 on `biaya` by definition; without it the rest can be looked at. */
function withoutBiaya(elements: readonly ElementResult[], sum: number, n: number): Figure | null {
  const biaya = elements.find(({ key }) => key === "biaya");
  if (biaya === undefined || elements.length === 1) return null;
  return figureOf(exactIndex(sum - biaya.sum, n, elements.length - 1));
}
