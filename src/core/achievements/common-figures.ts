import type { Part } from "#core/publications/combine-snapshots.ts";
import { sampleOf } from "#core/publications/estimate-part.ts";
import { type FunnelLimits, funnelLimits } from "#lib/statistics/funnel-limits.ts";
import { overdispersion } from "#lib/statistics/overdispersion.ts";
import { pooledVariance } from "#lib/statistics/pooled-variance.ts";
import { type RandomEffects, randomEffects } from "#lib/statistics/random-effects.ts";

/** A compared unit over the elements by which all are compared. */
export interface ComparedFigure {
  n: number;
  /** In index points. */
  value: number;
  /** Squared standard error of it, not corrected for a finite population: it is about the service. */
  variance: number;
}

/** What all compared units have in common, in index points. */
export interface CommonFigures {
  /** Of all respondents together. */
  mean: number;
  /** Standard deviation of one respondent's index within units. */
  deviation: number;
  effects: RandomEffects;
  /** Variance between units as it is usual here, beyond chance. */
  between: number;
  /** False below ten units: then the farthest ones could not be kept from widening `between`. */
  trimmed: boolean;
  /** In the order given. */
  figures: ComparedFigure[];
}

/** So many units make one tenth of them a unit. */
const TRIMMED_FROM = 10;

/**
 * @param units each with its surveys, at least one answer in every one
 * @param keys the elements by which they are compared
 * @returns null for fewer than two units
 */
export function commonFigures(
  units: readonly (readonly Part[])[],
  keys: readonly string[],
): CommonFigures | null {
  if (units.length < 2) return null;
  const scale = 25 / keys.length;
  const samples = units.map((parts) => parts.map((part) => sampleOf(part, keys)));
  const deviation = scale * Math.sqrt(pooledVariance(samples.flat()));
  const figures = samples.map((of): ComparedFigure => {
    const n = sumOf(of, (sample) => sample.n);
    const squares = sumOf(of, (sample) => sample.n * sample.variance);
    // Where all of a unit said the same its own spread says nothing: the usual one stands in.
    const spread = squares > 0 ? (scale ** 2 * squares) / n : deviation ** 2;
    return { n, value: (scale * sumOf(of, (sample) => sample.sum)) / n, variance: spread / n };
  });
  const mean = sumOf(figures, ({ n, value }) => n * value) / sumOf(figures, ({ n }) => n);
  const inFunnel = figures.map(({ n, value }) => ({ value, variance: deviation ** 2 / n }));
  return {
    mean,
    deviation,
    effects: deviation === 0 ? { mean, betweenVariance: 0 } : randomEffects(figures),
    between: deviation === 0 ? 0 : overdispersion(inFunnel, mean),
    trimmed: units.length >= TRIMMED_FROM,
    figures,
  };
}

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/** Nothing lies outside the scale from 25 to 100. */
export function limitsAt(common: CommonFigures, n: number): FunnelLimits {
  const limits = funnelLimits(common.mean, common, n);
  const onScale = (value: number) => Math.min(100, Math.max(25, twoDecimals(value)));
  return {
    low95: onScale(limits.low95),
    high95: onScale(limits.high95),
    low998: onScale(limits.low998),
    high998: onScale(limits.high998),
    lowUsual: onScale(limits.lowUsual),
    highUsual: onScale(limits.highUsual),
  };
}

/** The limits for a unit with n answers. */
export type FunnelPoint = FunnelLimits & { n: number };

const STEPS = [30, 40, 50, 65, 80, 100, 130, 170, 220, 300, 400, 550, 750, 1000, 1500, 2500, 5000];

/** So many points that the lines look smooth, up to the largest unit. */
export function curveOf(common: CommonFigures, sizes: readonly number[]): FunnelPoint[] {
  const largest = Math.max(...sizes);
  const steps = [...STEPS.filter((n) => n < largest), largest];
  return steps.map((n) => ({ n, ...limitsAt(common, n) }));
}

export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;
