import type { IndexReport } from "#core/satisfaction/index-report.ts";
import { type FunnelLimits, funnelLimits } from "#lib/statistics/funnel-limits.ts";
import { overdispersion } from "#lib/statistics/overdispersion.ts";
import { pooledVariance } from "#lib/statistics/pooled-variance.ts";
import { type RandomEffects, randomEffects } from "#lib/statistics/random-effects.ts";
import type { SampleSums } from "#lib/statistics/sample-variance.ts";

/** What all compared units have in common, in index points. */
export interface CommonFigures {
  /** Of all respondents together. */
  mean: number;
  /** Standard deviation of one respondent's index within units. */
  deviation: number;
  effects: RandomEffects;
  /** Variance between units as it is usual here, beyond chance. */
  between: number;
}

/** @returns null for fewer than two units */
export function commonFigures(
  compared: readonly { report: IndexReport; sums: SampleSums }[],
): CommonFigures | null {
  const [first] = compared;
  if (first === undefined || compared.length < 2) return null;
  const scale = 25 / first.report.elements.length;
  const n = compared.reduce((total, { sums }) => total + sums.n, 0);
  const sum = compared.reduce((total, { sums }) => total + sums.sum, 0);
  const estimates = compared.map(({ report }) => asEstimate(report));
  const spread = estimates.filter(({ variance }) => variance > 0);
  const mean = (scale * sum) / n;
  const deviation = scale * Math.sqrt(pooledVariance(compared.map(({ sums }) => sums)));
  const effects = spread.length < 2 ? { mean, betweenVariance: 0 } : randomEffects(spread);
  const inFunnel = compared.map(({ report: { ikm, n: size } }) => ({
    value: ikm,
    variance: deviation ** 2 / size,
  }));
  return {
    mean,
    deviation,
    effects,
    between: deviation === 0 ? 0 : overdispersion(inFunnel, mean),
  };
}

export const asEstimate = ({ ikm, standardError }: IndexReport) => ({
  value: ikm,
  variance: Number(standardError) ** 2,
});

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
