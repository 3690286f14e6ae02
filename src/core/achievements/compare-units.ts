import { compareResults } from "#core/publications/compare-results.ts";
import { COST, sharedElements } from "#core/publications/shared-elements.ts";
import { COMPARED_FROM } from "#core/satisfaction/compared-from.ts";
import type { Figure, IndexReport, Interval } from "#core/satisfaction/index-report.ts";
import type { FunnelLimits } from "#lib/statistics/funnel-limits.ts";
import { shrunkenEstimate } from "#lib/statistics/random-effects.ts";
import {
  type CommonFigures,
  type ComparedFigure,
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
import { type StandardisedIndex, standardisedIndices } from "./standardised-index.ts";
import type { SurveyEvidence } from "./unit-evidence.ts";

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
  /** Index over the elements by which all are compared, two decimals; null when it is not compared. */
  compared: number | null;
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
  /** Pairs of units that were compared, and how many can be told apart. */
  pairs: number;
  apart: number;
  /** A free service is among them: all are compared without the element of cost. */
  withoutCost: boolean;
  /** Index of all respondents of the compared units, two decimals; null for fewer than two units. */
  mean: number | null;
  /** Standard deviation between units beyond chance, two decimals. */
  betweenDeviation: number | null;
  /** False below ten units, whose farthest ones also decide what is usual. */
  trimmed: boolean;
  /** Units whose respondents differ most from all, with their index as if they did not. */
  standardised: StandardisedIndex[];
  /** The limits over n, for the lines of the funnel. */
  curve: FunnelPoint[];
}

interface Candidate {
  unit: ComparedUnit["unit"];
  pool: PooledIndex | null;
  left: ComparedUnit["left"];
}

/** Units of a cycle beside each other, by their frozen figures alone. Nobody gets a rank. */
export function compareUnits(
  units: readonly { unit: ComparedUnit["unit"]; surveys: readonly SurveyEvidence[] }[],
  minimum = COMPARED_FROM,
): UnitComparison {
  const candidates = sameQuestions(
    units.map(({ unit, surveys }) => candidateOf(unit, surveys, minimum)),
  );
  const results = candidates.flatMap(({ unit, pool, left }) =>
    left !== null || pool === null ? [] : [{ key: unit.slug, parts: pool.parts }],
  );
  const { alike, pairs, apart, withoutCost } = compareResults(results, minimum);
  const asked = sharedElements(results.flatMap(({ parts }) => parts.map(({ index }) => index)));
  const common = commonFigures(
    results.map(({ parts }) => parts),
    withoutCost ? asked.filter((key) => key !== COST) : asked,
  );
  const figureOf = new Map(results.map(({ key }, at) => [key, common?.figures[at]]));
  return {
    units: candidates.map((each) =>
      lineOf(each, common, figureOf.get(each.unit.slug), alike[each.unit.slug] ?? []),
    ),
    pairs,
    apart,
    withoutCost,
    mean: common && twoDecimals(common.mean),
    betweenDeviation: common && twoDecimals(Math.sqrt(common.effects.betweenVariance)),
    trimmed: common?.trimmed ?? false,
    standardised: standardisedIndices(
      candidates.flatMap(({ unit, pool, left }) =>
        left !== null || pool === null
          ? []
          : [{ slug: unit.slug, snapshots: pool.published.map(({ snapshot }) => snapshot) }],
      ),
    ),
    curve:
      common === null
        ? []
        : curveOf(
            common,
            common.figures.map(({ n }) => n),
          ),
  };
}

function candidateOf(
  unit: ComparedUnit["unit"],
  surveys: readonly SurveyEvidence[],
  minimum: number,
): Candidate {
  const { published, gaps } = readPublished(surveys);
  const pool = pooledIndex(published);
  if (pool === null) {
    const withheld = published.length > 0;
    return { unit, pool, left: withheld ? "too-few" : reasonOf(gaps) };
  }
  return { unit, pool, left: pool.report.n < minimum ? "too-few" : null };
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
  figure: ComparedFigure | undefined,
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
  if (figure === undefined || common === null) {
    return { ...line, compared: null, shrunken: null, limits: null, place: null };
  }
  const compared = twoDecimals(figure.value);
  const limits = limitsAt(common, figure.n);
  const shrunken = twoDecimals(shrunkenEstimate(figure, common.effects));
  return { ...line, compared, shrunken, limits, place: placeOf(compared, limits) };
}

/** Limits are held against the printed figure, and printed like it. */
const placeOf = (ikm: number, limits: FunnelLimits): FunnelPlace => {
  if (ikm < limits.low998 || ikm > limits.high998) {
    return ikm < limits.lowUsual || ikm > limits.highUsual ? "unusual" : "outside-998";
  }
  return ikm < limits.low95 || ikm > limits.high95 ? "outside-95" : "within";
};
