import type { EvaluationMethod, Indicator } from "#core/cycles/method.ts";
import type { Figure, Interval } from "#core/satisfaction/index-report.ts";
import { decimalFraction } from "#lib/statistics/decimal-fraction.ts";
import type { Fraction } from "#lib/statistics/fraction.ts";
import { roundHalfUp } from "#lib/statistics/round-half-up.ts";
import { measureIndex } from "./measure-index.ts";
import { measureFollowUp, measureManual } from "./measure-own.ts";
import { measureShare } from "./measure-share.ts";
import type { Gap, Measurement, MissingReason, Source } from "./measurement.ts";
import { type AchievementProposal, propose } from "./propose.ts";
import type { UnitEvidence } from "./unit-evidence.ts";

/** One indicator of a unit, ready to be printed. */
export interface IndicatorResult extends Pick<Indicator, "key" | "name" | "source" | "weight"> {
  minimumN: number;
  target: number;
  /** The unit's own target instead of the method's. */
  ownTarget: boolean;
  /** Rounded once for print: index two decimals, shares one. */
  realisation: number | null;
  /** Of the target, capped, two decimals; null where it does not count. */
  percent: number | null;
  n: number | null;
  figure: Figure | null;
  interval: Interval | null;
  /** Why it does not count; null when it does. */
  missing: MissingReason | null;
  /** Surveys of the cycle that brought nothing in. */
  gaps: Gap[];
  sources: Source[];
  asOf: string | null;
  evidence: string | null;
  evidenceLink: string | null;
}

/** A unit in a cycle: its indicators and what follows from them by the method. */
export interface UnitFigures {
  indicators: IndicatorResult[];
  proposal: AchievementProposal;
}

/** Judges what is evidenced by the method of the cycle. The proposal binds nobody: a person sets. */
export function judgeUnit(method: EvaluationMethod, evidence: UnitEvidence): UnitFigures {
  const judged = method.indicators.map((indicator) => judge(indicator, method.cap, evidence));
  const index = judged.find(({ result }) => result.source === "ikm" && result.missing === null);
  const proposal = propose(method, {
    parts: judged.map(({ result, percent }) => ({ weight: result.weight, percent })),
    grade: index?.result.figure?.grade ?? null,
  });
  return { indicators: judged.map(({ result }) => result), proposal };
}

interface Judged {
  result: IndicatorResult;
  /** Exact; null where it does not count. */
  percent: Fraction | null;
}

function judge(indicator: Indicator, cap: number, evidence: UnitEvidence): Judged {
  const own = evidence.own.find(({ indicatorKey }) => indicatorKey === indicator.key);
  const target = own?.target ?? indicator.target;
  const measured = measure(indicator, evidence);
  const { value, decimals, n, missing: unmeasured, ...shown } = measured;
  const few = n !== null && n < indicator.minimumN;
  const missing = unmeasured ?? (few ? "too-few" : null);
  const percent = missing === null && value !== null ? ofTarget(value, target, cap) : null;
  const { key, name, source, weight, minimumN } = indicator;
  const manual = source === "manual";
  const result = {
    key,
    name,
    source,
    weight,
    minimumN,
    target,
    n,
    missing,
    ownTarget: own?.target != null,
    realisation: value && roundHalfUp(value, decimals),
    percent: percent && roundHalfUp(percent, 2),
    ...shown,
    evidence: manual ? (own?.evidence ?? null) : null,
    evidenceLink: manual ? (own?.evidenceLink ?? null) : null,
  };
  return { result, percent };
}

function measure({ key, source }: Indicator, evidence: UnitEvidence): Measurement {
  switch (source) {
    case "ikm":
      return measureIndex(evidence.surveys);
    case "answered-in-time":
      return measureShare(evidence.surveys, "answeredInTime");
    case "solved":
      return measureShare(evidence.surveys, "solved");
    case "follow-up":
      return measureFollowUp(evidence);
    case "manual":
      return measureManual(evidence.own.find(({ indicatorKey }) => indicatorKey === key));
  }
}

/** Exact percent of the target, up to the cap. @param target > 0 */
function ofTarget(value: Fraction, target: number, cap: number): Fraction {
  const aim = decimalFraction(target);
  const percent = {
    numerator: 100n * value.numerator * aim.denominator,
    denominator: value.denominator * aim.numerator,
  };
  const most = decimalFraction(cap);
  const above = percent.numerator * most.denominator > most.numerator * percent.denominator;
  return above ? most : percent;
}
