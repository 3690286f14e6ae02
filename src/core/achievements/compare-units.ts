import type { Figure, IndexReport, Interval } from "#core/satisfaction/index-report.ts";
import { companionsOf } from "#core/satisfaction/told-apart.ts";
import type { FunnelLimits } from "#lib/statistics/funnel-limits.ts";
import { shrunkenEstimate } from "#lib/statistics/random-effects.ts";
import type { SampleSums } from "#lib/statistics/sample-variance.ts";
import {
  asEstimate,
  type CommonFigures,
  commonFigures,
  curveOf,
  type FunnelPoint,
  limitsAt,
  twoDecimals,
} from "./common-figures.ts";
import { type PooledIndex, pooledIndex } from "./measure-index.ts";
import type { MissingReason } from "./measurement.ts";
import { readPublished, reasonOf } from "./published-evidence.ts";
import { type RespondentMix, respondentMix } from "./respondent-mix.ts";
import type { SurveyEvidence } from "./unit-evidence.ts";

/** Below this many answers a unit is compared with no other (domain rule). */
export const COMPARED_FROM = 30;

/**
 * Where a unit stands in the funnel: within chance, outside 95 %, outside 99.8 %, and outside even
 * of what units usually differ by.
 */
export type FunnelPlace = "within" | "outside-95" | "outside-998" | "unusual";

export interface ComparedUnit {
  unit: { slug: string; name: string };
  n: number | null;
  figure: Figure | null;
  interval: Interval | null;
  mix: RespondentMix[];
  /** Why it is not compared; null when it is. */
  left: MissingReason | "other-questionnaire" | null;
  /** Slugs of the compared units whose index cannot be told apart from its own. */
  alike: string[];
  /** Empirical Bayes estimate, two decimals; beside the official figure, never instead. */
  shrunken: number | null;
  limits: FunnelLimits | null;
  place: FunnelPlace | null;
}

export interface UnitComparison {
  /** In the order given. */
  units: ComparedUnit[];
  /** Index of all respondents of the compared units, two decimals; null for fewer than two units. */
  mean: number | null;
  /** Standard deviation between units beyond chance, two decimals. */
  betweenDeviation: number | null;
  /** The limits over n, for the lines of the funnel. */
  curve: FunnelPoint[];
}

interface Candidate {
  unit: ComparedUnit["unit"];
  pool: PooledIndex | null;
  sums: SampleSums | null;
  left: ComparedUnit["left"];
}

/** Units of a cycle beside each other, by their frozen figures alone. Nobody gets a rank. */
export function compareUnits(
  units: readonly { unit: ComparedUnit["unit"]; surveys: readonly SurveyEvidence[] }[],
): UnitComparison {
  const candidates = sameQuestions(units.map(({ unit, surveys }) => candidateOf(unit, surveys)));
  const compared = candidates.flatMap(({ unit, pool, sums, left }) =>
    left !== null || pool === null || sums === null
      ? []
      : [{ key: unit.slug, report: pool.report, sums }],
  );
  const common = commonFigures(compared);
  const alike = companionsOf(compared.map(({ key, report }) => ({ ...estimateOf(report), key })));
  return {
    units: candidates.map((each) => lineOf(each, common, alike[each.unit.slug] ?? [])),
    mean: common && twoDecimals(common.mean),
    betweenDeviation: common && twoDecimals(Math.sqrt(common.effects.betweenVariance)),
    curve:
      common === null
        ? []
        : curveOf(
            common,
            compared.map(({ report }) => report.n),
          ),
  };
}

const estimateOf = ({ ikm, n, standardError }: IndexReport) => ({ ikm, n, standardError });

function candidateOf(unit: ComparedUnit["unit"], surveys: readonly SurveyEvidence[]): Candidate {
  const { published, gaps } = readPublished(surveys);
  const pool = pooledIndex(published);
  if (pool === null) {
    const withheld = published.length > 0;
    return { unit, pool, sums: null, left: withheld ? "too-few" : reasonOf(gaps) };
  }
  const { n } = pool.report;
  const sums = pool.totals && { n, ...pool.totals };
  const few = n < COMPARED_FROM;
  return { unit, pool, sums, left: few ? "too-few" : sums === null ? "not-comparable" : null };
}

/** Only units that were asked the same are compared: those with the questionnaire most units used. */
function sameQuestions(candidates: readonly Candidate[]): Candidate[] {
  const counts = new Map<string, number>();
  for (const { pool, left } of candidates) {
    if (pool === null || left !== null) continue;
    const key = questionsOf(pool.report);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return candidates.map((each) => {
    const other = each.pool !== null && questionsOf(each.pool.report) !== most?.[0];
    return each.left === null && other ? { ...each, left: "other-questionnaire" } : each;
  });
}

const questionsOf = ({ elements, method: { scale, bands } }: IndexReport): string => {
  const keys = elements.map(({ key }) => key).toSorted();
  return [scale, bands, ...keys].join("|");
};

function lineOf(
  { unit, pool, left }: Candidate,
  common: CommonFigures | null,
  alike: string[],
): ComparedUnit {
  const report = pool?.report;
  const line = {
    unit,
    n: report?.n ?? null,
    figure: report === undefined ? null : { ikm: report.ikm, grade: report.grade },
    interval: report?.interval ?? null,
    mix: respondentMix((pool?.published ?? []).map(({ snapshot }) => snapshot)),
    left,
    alike,
  };
  if (report === undefined || left !== null || common === null) {
    return { ...line, shrunken: null, limits: null, place: null };
  }
  const limits = limitsAt(common, report.n);
  const shrunken = twoDecimals(shrunkenEstimate(asEstimate(report), common.effects));
  return { ...line, shrunken, limits, place: placeOf(report.ikm, limits) };
}

/** Limits are held against the printed figure, and printed like it. */
const placeOf = (ikm: number, limits: FunnelLimits): FunnelPlace => {
  if (ikm < limits.low998 || ikm > limits.high998) {
    return ikm < limits.lowUsual || ikm > limits.highUsual ? "unusual" : "outside-998";
  }
  return ikm < limits.low95 || ikm > limits.high95 ? "outside-95" : "within";
};
